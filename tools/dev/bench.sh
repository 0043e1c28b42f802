# ./dev bench [NAME [ARGUMENTS]]: bench/NAME/run measures; a folder that has only a program gets it built and called with the models.
# shellcheck shell=bash
# shellcheck disable=SC2154 # $top, $cache and $binary come from dev and root.sh
bench() {
    local name=${1:-} target program
    if [ -z "$name" ] || [ ! -d "bench/$name" ]; then
        say "What can be measured: $(find bench -mindepth 1 -maxdepth 1 -type d -printf '%f ' 2>/dev/null)"
        [ -z "$name" ]
        return
    fi
    shift
    target=bench_$name
    export ATTUNE_BINARY=$binary ATTUNE_BUILD=$top/build/release
    web_dependencies "bench/$name" || return 1
    for program in "bench/$name/run" "bench/$name/run.py"; do
        [ -x "$program" ] || continue
        build_all attune && { ! has_target "$target" || build_server "$target"; } && supervise "$program" "$@"
        return
    done
    build_server "$target" && supervise "build/release/bench/$name/$target" "$ATTUNE_MODELS" "$@"
}

has_target() { ninja -C build/release -t targets all 2>/dev/null | grep -q "^$1:"; }
