"""Reports to what stands behind several of them: copies of one text."""
