# ./dev doctor: what is there, what is missing, and the one thing to do about it.
# shellcheck shell=bash
# shellcheck disable=SC2154
doctor() {
    local good=0 name
    line() { printf '  %-8s %s\n' "$1" "$2"; [ "$1" != missing ] || good=1; }
    say "Attune in $top, cache in $cache"
    line ok "$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release 2>/dev/null || uname -sr), $(nproc) cores, $(df -Pm "$top" | awk 'NR==2 {print $4}') MB free here"
    if is_native; then
        line ok "Debian 13 or newer: works on this system itself"
        for name in $(package_names run test); do
            dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -q '^installed$' || line missing "package $name (./dev run or ./dev test installs it)"
        done
    elif [ -e "$(root_folder)/.made" ]; then
        line ok "the Debian 13 root $(root_folder), $(wc -l <"$(root_folder)/.packages") packages asked for"
    elif [ "$(id -u)" = 0 ]; then
        line missing "the Debian 13 root (./dev run makes it, about 2 minutes)"
    else
        line missing "the Debian 13 root, which only root can make: sudo -E ./dev run"
    fi
    if [ -e "$binary" ]; then line ok "the server is built"; else line missing "the server (./dev build)"; fi
    if [ -e web/dist/.stamp ]; then line ok "the web app is built"; else line missing "the web app (./dev build)"; fi
    if compgen -G "$cache/models/*.onnx" >/dev/null; then line ok "the models are in $cache/models"; else line missing "the models (./dev run fetches them)"; fi
    for name in http_proxy https_proxy no_proxy DEB_MIRROR DEB_SECURITY_MIRROR NODE_EXTRA_CA_CERTS SSL_CERT_FILE; do
        [ -z "${!name:-}" ] || line ok "$name is set and passed on"
    done
    [ "$(df -Pm "$cache" 2>/dev/null | awk 'NR==2 {print $4}')" -gt 3000 ] 2>/dev/null || line missing "space: less than 3 GB are free at $cache"
    return "$good"
}
