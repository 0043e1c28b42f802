# ./dev lint: every check that needs no running server. All of them run; the first failure does not hide the others.
# shellcheck shell=bash
# shellcheck disable=SC2154
lint() {
    local bad=0
    check_shell || bad=1
    return "$bad"
}

shell_files() { files_of_project | while read -r name; do case $name in *.sh|dev|.ci/run) printf '%s\n' "$name" ;; esac; done; }

# What git knows or would take, without what it ignores.
files_of_project() { git ls-files --cached --others --exclude-standard | while read -r name; do [ -f "$name" ] && printf '%s\n' "$name"; done; }

check_shell() {
    local files
    mapfile -t files < <(shell_files)
    step "Shell scripts (shellcheck)" shellcheck -x -s bash "${files[@]}"
}
