import marsad


def test_the_public_names_are_few_and_all_there():
    assert len(marsad.__all__) <= 12
    for name in marsad.__all__:
        assert getattr(marsad, name) is not None, name
    assert dir(marsad) == sorted(marsad.__all__)


def test_every_public_name_says_what_it_is_for():
    undocumented = [
        name for name in marsad.__all__ if name != "__version__" and not getattr(marsad, name).__doc__
    ]
    assert undocumented == []
