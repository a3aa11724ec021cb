# Sourced by ./test, after setup.sh: the browser in which the tests of the desk run. MARSAD_TEST_CHROMIUM names it to them;
# without it they are skipped.
#
#   find_chromium     finds it, or installs it where that is allowed; says so when it cannot

find_chromium() {
    [ -z "${MARSAD_TEST_CHROMIUM:-}" ] || return 0
    MARSAD_TEST_CHROMIUM=$(chromium_here || { install_chromium && chromium_here; } || :)
    if [ -n "$MARSAD_TEST_CHROMIUM" ]; then
        export MARSAD_TEST_CHROMIUM
    else
        unset MARSAD_TEST_CHROMIUM
        echo "The tests of the desk are skipped: Chromium is not here (Debian: apt install chromium)." >&2
    fi
}

chromium_here() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

# Where this is root's to do and apt works; tried once in an environment, without patience.
install_chromium() {
    tried=$venv/.marsad-chromium
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null && [ ! -e "$tried" ]; then
        : >"$tried"
        DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends -o Acquire::Retries=0 \
            -o Acquire::http::Timeout=5 chromium fonts-noto-core >/dev/null 2>&1 || :
    fi
}
