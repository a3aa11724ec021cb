"""How Alembic runs the migrations: on the connection, and in the transaction, of `versions.migrate`."""

from alembic import context

from marsad.store.versions import TABLE

context.configure(
    connection=context.config.attributes["connection"],
    version_table=TABLE,
    transactional_ddl=False,  # the transaction is open, and is not Alembic's to end
)
context.run_migrations()
