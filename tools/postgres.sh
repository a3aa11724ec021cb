# Sourced by ./test, after setup.sh: a PostgreSQL of its own for the tests of the store, in a temporary folder, reached by a
# socket there and by no network. MARSAD_TEST_POSTGRES names it to the tests; without it they run on SQLite alone.
#
#   start_postgres     finds the server, or installs it where that is allowed; says so when it cannot
#   stop_postgres      ends it and removes the folder

start_postgres() {
    [ -z "${MARSAD_TEST_POSTGRES:-}" ] || return 0
    ls /usr/share/postgresql/*/extension/postgis.control >/dev/null 2>&1 || install_postgres
    server=$(find_postgres)
    if [ -z "$server" ]; then
        echo "The tests of the store run on SQLite alone: PostgreSQL is not here (Debian: apt install postgresql)." >&2
        return 0
    fi
    cluster=$(mktemp -d /tmp/marsad-postgres.XXXXXX)
    [ "$(id -u)" -ne 0 ] || chown postgres "$cluster"
    if as_postgres "'$server/initdb' --no-sync -A trust -U marsad -D '$cluster/data'" >"$cluster/made" 2>&1 &&
        as_postgres "'$server/pg_ctl' -w -t 30 -D '$cluster/data' -l '$cluster/log' -o \"-k '$cluster' \
            -c listen_addresses= -c fsync=off -c max_connections=50\" start" >/dev/null 2>&1; then
        MARSAD_TEST_POSTGRES="postgresql://marsad@/postgres?host=$cluster"
        export MARSAD_TEST_POSTGRES
        as_postgres "'$server/psql' -q -h '$cluster' -U marsad -c 'CREATE EXTENSION postgis' postgres" \
            >/dev/null 2>&1 || echo "The tests of the store run without PostGIS, which is not here." >&2
    else
        echo "The tests of the store run on SQLite alone: PostgreSQL did not start ($(tail -qn 1 "$cluster/made" "$cluster/log" 2>/dev/null | tail -n 1))." >&2
        stop_postgres
    fi
}

stop_postgres() {
    [ -n "${cluster:-}" ] || return 0
    as_postgres "'$server/pg_ctl' -m immediate -D '$cluster/data' stop" >/dev/null 2>&1 || :
    rm -rf "$cluster"
    cluster=
}

# The folder of the newest server.
find_postgres() {
    for found in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) $(dirname "$(command -v initdb || echo .)"); do
        if [ -x "$found/initdb" ] && [ -x "$found/pg_ctl" ]; then
            echo "$found"
            return
        fi
    done
}

# With PostGIS, where this is root's to do and apt works; tried once in an environment, without patience.
install_postgres() {
    tried=$venv/.marsad-postgres
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null && [ ! -e "$tried" ]; then
        : >"$tried"
        DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends -o Acquire::Retries=0 \
            -o Acquire::http::Timeout=5 postgresql-15 postgresql-15-postgis-3 >/dev/null 2>&1 || :
    fi
}

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        su -s /bin/sh postgres -c "cd / && $1"
    else
        sh -c "$1"
    fi
}
