# Words for the person at the terminal: steps with their time, and errors that say what to do.
# shellcheck shell=bash
# shellcheck disable=SC2154 # $cache comes from root.sh
log_file=${ATTUNE_LOG:-}
child=

say()  { printf '%s\n' "$*"; [ -z "$log_file" ] || printf '%s\n' "$*" >>"$log_file"; }
fail() { printf '\n%s\n' "$*" >&2; [ -z "$log_file" ] || printf '%s\n' "$*" >>"$log_file"; exit 1; }

# open_log TEXT: what happens from here on can be read later in the cache's log/dev.log.
open_log() {
    [ -z "$log_file" ] && mkdir -p "$cache/log" 2>/dev/null || return 0
    log_file=$cache/log/dev.log
    [ "$(stat -c %s "$log_file" 2>/dev/null || echo 0)" -lt 10000000 ] || mv "$log_file" "$log_file.old"
    export ATTUNE_LOG=$log_file
    printf '\n==== %s ./dev %s\n' "$(date -Is)" "$1" >>"$log_file" 2>/dev/null ||
        fail "Nothing can be written to $cache. Is the disk full, or does the folder belong to somebody else?"
}

# A signal ends the running step first; bash alone would wait for it.
stopped() {
    trap '' INT TERM
    [ -z "$child" ] || { kill -TERM "$child" 2>/dev/null; wait "$child" 2>/dev/null; }
    printf '\nStopped. The same command goes on where this one ended.\n' >&2
    exit "$1"
}
trap 'stopped 130' INT
trap 'stopped 143' TERM

# step "What it does" command … : runs it quietly, says how long it took; on failure shows the end of its output.
step() {
    local title=$1 started=$SECONDS out status line; shift
    out=$(mktemp)
    printf '%s … ' "$title"
    "$@" >"$out" 2>&1 </dev/null &
    child=$!
    while [ -t 1 ] && sleep 0.5 && kill -0 "$child" 2>/dev/null; do
        line=$(tail -c 300 "$out" | tr '\r' '\n' | tail -n 1)
        printf '\r\033[K%s … %.60s' "$title" "$line"
    done
    wait "$child"
    status=$?
    child=
    [ ! -t 1 ] || printf '\r\033[K%s … ' "$title"
    [ -z "$log_file" ] || { printf '== %s (%ss, %s)\n' "$title" $((SECONDS - started)) "$status"; cat "$out"; } >>"$log_file"
    if [ "$status" -eq 0 ]; then
        printf '%ss\n' $((SECONDS - started))
        rm -f "$out"
        return 0
    fi
    printf 'failed after %ss\n' $((SECONDS - started))
    { grep -n -E '(error|Error|ERROR|FAILED)' "$out" | head -n 20; printf '%s\n' '--- the end of its output:'; tail -n 40 "$out"; } >&2
    explain_failure "$out"
    rm -f "$out"
    return 1
}

# Turns the usual causes into a sentence that says what to do.
explain_failure() {
    if grep -q -i -E 'no space left on device|disk full' "$1"; then
        say "The disk is full. Free some space (./dev clean removes build output) and run the same command again: it resumes."
    elif grep -q -i -E 'could not resolve|temporary failure resolving|\bEAI_AGAIN\b|\bENOTFOUND\b|network is unreachable' "$1"; then
        say "The network did not answer. Check the connection or the proxy settings (http_proxy, https_proxy, ~/.npmrc), then run the same command again: it resumes."
    elif grep -q -i -E 'certificate (verify|is not)|unable to get local issuer|SELF_SIGNED' "$1"; then
        say "A TLS certificate was not trusted. Behind a company proxy, put its CA into the system bundle or set NODE_EXTRA_CA_CERTS and SSL_CERT_FILE, then run again."
    elif grep -q -i 'unable to locate package' "$1"; then
        say "A package was not found. The mirror's list may be old or partial: run 'apt-get update', or point DEB_MIRROR at a complete Debian 13 mirror."
    elif grep -q -i -E 'killed signal terminated program|out of memory|cannot allocate memory' "$1"; then
        say "The memory ran out. Close something or add swap (a compiler needs up to 2 GB), then run the same command again: it resumes."
    fi
}

# needs_space FOLDER MEGABYTES: stops early, with a sentence, rather than half way.
needs_space() {
    local free
    mkdir -p "$1" || fail "The folder $1 cannot be made."
    free=$(df -Pm "$1" | awk 'NR==2 {print $4}')
    [ "$free" -ge "$2" ] || fail "$1 has ${free} MB free and this needs about $2 MB. Free some space, or set XDG_CACHE_HOME to a larger disk."
}

# supervise COMMAND…: runs it in front; a Ctrl-C or SIGTERM asks it to stop, and this waits until it has.
supervise() {
    local status
    trap 'kill -TERM "$(signal_target)" 2>/dev/null' INT TERM
    if declare -F "$1" >/dev/null; then "$@" & else setsid "$@" & fi
    child=$!
    while wait "$child"; status=$?; kill -0 "$child" 2>/dev/null; do :; done
    trap 'stopped 130' INT
    trap 'stopped 143' TERM
    child=
    return "$status"
}

# Who is asked to stop: the command, or the process that bubblewrap started for it (bubblewrap itself passes nothing on).
signal_target() {
    if [ -s "${root_status:-}" ]; then
        grep -o -E '"child-pid": *[0-9]+' "$root_status" | grep -o -E '[0-9]+$'
    else
        printf '%s' "$child"
    fi
}
