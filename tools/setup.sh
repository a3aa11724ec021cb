# Sourced by ./run and ./test, which set `root`: makes the virtual environment that they run in, once.
#
#   set_up requirements.lock        what running needs; ./run
#   set_up requirements-dev.lock    the same versions, and what checking needs; ./test
#
# Exactly what the lock lists is installed, hashes checked, then the project itself, editable. A second call
# costs nothing until the lock, pyproject.toml or this file change. MARSAD_VENV names another folder for the
# environment; the default is .venv.

venv=${MARSAD_VENV:-$root/.venv}
python=$venv/bin/python
stamp=$venv/.marsad-setup

fail() {
    echo "Error: $1" >&2
    exit 1
}

set_up() {
    [ -x "$python" ] && grep -qxF "$(state "$1")" "$stamp" 2>/dev/null && return
    if [ -d "$venv" ] && [ ! -f "$stamp" ]; then
        fail "$venv was not made by ./run or ./test; remove it, or name another folder in MARSAD_VENV"
    fi
    echo "Setting up Marsad in $venv, once; this takes about half a minute." >&2
    make_venv
    "$python" -m pip install --quiet --require-hashes -r "$root/tools/uv.txt" || fail "uv could not be installed"
    uv pip sync --require-hashes "$root/$1" || fail "the packages of $1 could not be installed"
    uv pip install --no-deps --no-build-isolation -e "$root" || fail "Marsad itself could not be installed"
    { state requirements.lock; state "$1"; } >"$stamp"
}

# What an environment was made from; the folder belongs to it, since scripts in the environment name it.
state() {
    echo "$1 $(cat "$root/$1" "$root/pyproject.toml" "$root/tools/setup.sh" | cksum) $root"
}

make_venv() {
    if [ ! -x "$python" ]; then
        base=$(find_python)
        [ -n "$base" ] || fail "Marsad needs Python 3.11 or later with its venv module (Debian: python3.11-venv)"
        "$base" -m venv --clear "$venv" || fail "$venv could not be made"
    fi
    : >"$stamp"
}

# The first Python that is new enough. A name alone proves nothing: pyenv has names for Pythons that are not there.
find_python() {
    for name in python3.11 python3.12 python3.13 python3; do
        if "$name" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

uv() {
    VIRTUAL_ENV=$venv "$venv/bin/uv" --quiet "$@"
}
