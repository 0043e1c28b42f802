# ./dev lint [--fix]: every check that needs no running server. All of them run; the first failure does not hide the others.
# shellcheck shell=bash
# shellcheck disable=SC2154 # $top and $cache come from dev and root.sh
lint() {
    local bad=0 check
    if [ "${1:-}" = --fix ]; then
        step "Formatting C++" format_all
        return
    fi
    for check in rooms words asvs shell format tidy web_lint; do
        "lint_$check" || bad=1
    done
    [ "$bad" = 0 ] && say "Lint found nothing."
    return "$bad"
}

# What git knows or would take, without what it ignores.
project_files() { git ls-files --cached --others --exclude-standard "$@" | while read -r name; do [ ! -f "$name" ] || printf '%s\n' "$name"; done; }

lint_rooms() { step "Rooms (tools/check_rooms.py)" python3 tools/check_rooms.py; }

lint_asvs() { step "Security requirements (tools/check_asvs.py)" python3 tools/check_asvs.py; }

lint_shell() {
    local files
    mapfile -t files < <(project_files | while read -r name; do
        case $name in
            *.sh) printf '%s\n' "$name" ;;
            *.*) ;;
            *) ! head -n 1 "$name" | grep -q -E '^#!.*\b(ba)?sh\b' || printf '%s\n' "$name" ;;
        esac
    done)
    step "Shell scripts (shellcheck)" shellcheck -x "${files[@]}"
}

cpp_files() { project_files 'server/*.cpp' 'server/*.hpp' 'bench/*.cpp' 'bench/*.hpp' 'tests/*.cpp' 'tests/*.hpp'; }
format_all() { cpp_files | xargs clang-format -i; }
# shellcheck disable=SC2317,SC2329 # called through step
format_differences() {
    local bad
    bad=$(cpp_files | xargs clang-format --dry-run --Werror 2>&1 | sed -n -E 's/^([^ :]+):[0-9]+:[0-9]+: error: .*/\1/p' | sort | uniq -c)
    [ -z "$bad" ] || { printf 'error: these files are not formatted (./dev lint --fix does it); places and file:\n%s\n' "$bad"; return 1; }
}
lint_format() { step "Format of C++ (clang-format)" format_differences; }

lint_tidy() {
    build_server_tidy && step "Static analysis (clang-tidy, what changed)" python3 tools/dev/tidy.py build/release "$cache/tidy"
}

# clang-tidy reads the headers that the build generates.
build_server_tidy() {
    local generated
    cmake --preset release >/dev/null || { step "Configuring the build" cmake --preset release; return 1; }
    mapfile -t generated < <(ninja -C build/release -t targets all | sed -n -E 's/^(generated\/[^:]*): CUSTOM_COMMAND$/\1/p')
    [ "${#generated[@]}" = 0 ] || ninja -C build/release -n "${generated[@]}" | grep -q 'no work to do' ||
        step "Generating what is made from .sql files" ninja -C build/release "${generated[@]}"
}

lint_web_lint() {
    [ -f web/package.json ] || return 0
    web_dependencies web && step "Web app (npm run lint)" sh -c 'cd web && npm run lint'
}

# Words that belong to nobody's repository: addresses of package registries, folders of one machine, notes of unfinished work.
lint_words() { step "Words that must not be in here" forbidden_words; }
# shellcheck disable=SC2317,SC2329 # called through step
forbidden_words() {
    local unfinished='TO''DO|FIX''ME|XX''X' registries='registry\.npm''js\.org|registry\.yarn''pkg|pypi\.''org|deb\.debian\.''org|security\.debian\.''org'
    local places='(^|[^A-Za-z0-9_.$}-])/work/[a-z]|/(home|Users)/[a-z]'
    ! project_files | grep -v -E '(^|/)(package-lock\.json|LICENSE)$' |
        xargs grep -n -I -E "\b($unfinished)\b|$registries|$places" 2>/dev/null |
        sed 's/^/error: /' | grep .
}
