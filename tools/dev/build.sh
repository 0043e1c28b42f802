# Building: the server with CMake and Ninja, the web app with npm, each only when something changed.
# shellcheck shell=bash
# shellcheck disable=SC2154 # $top and $cache come from dev and root.sh
build_all() { build_server "$@" && build_web; }

# build_server TARGET…
build_server() {
    needs_space build 3000
    local tests=OFF
    ! dpkg-query -W -f '${db:Status-Status}' catch2 2>/dev/null | grep -q '^installed$' || tests=ON
    locked "build-$(printf '%s' "$top" | cksum | cut -d' ' -f1)" build_release "$tests" "$@"
}

build_release() {
    local tests=$1 targets=() target; shift
    step "Configuring the build" cmake --preset release "-DATTUNE_TESTS=$tests" || return 1
    for target in "$@"; do
        [ "$target" != attune ] || [ -d server/app ] || target=all
        targets+=("$target")
    done
    step "Building the server (${targets[*]})" cmake --build build/release --parallel "$(jobs_at_once)" --target "${targets[@]}"
}

# A compiler of this code takes up to 1.5 GB, so memory counts as well as cores.
jobs_at_once() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemAvailable/ {print int($2 / 1500000)}' /proc/meminfo)
    [ "$memory" -lt 1 ] && memory=1
    [ "$memory" -lt "$cores" ] && cores=$memory
    printf '%s' "$cores"
}

# For a filter that names a room, its own tests are enough.
build_for_test() {
    local room=$1
    case $room in tsan|asan|fuzz) return ;; esac  # these build in folders of their own
    if [ -n "$room" ] && compgen -G "server/*/$room/*_test.cpp" >/dev/null || { [ "$room" = core ]; }; then
        build_server "${room}_test"
    else
        build_server all && build_web
    fi
}

build_web() {
    [ -f web/package.json ] || return 0
    local wanted
    wanted=$(cd web && find . \( -name node_modules -o -name dist \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
    [ "$(cat web/dist/.stamp 2>/dev/null)" != "$wanted" ] || return 0
    step "Building the web app" sh -c "cd web && npm run build && printf '%s\n' '$wanted' >dist/.stamp"
}

clean() {
    rm -rf "$top/build" "$top/web/dist" "$top/web/node_modules" "$top/tests/browser/results" "$top/tests/browser/node_modules"
    say "Removed build output and web dependencies."
    [ "$1" = all ] || return 0
    rm -rf "$cache"
    printf 'Removed %s.\n' "$cache"
}
