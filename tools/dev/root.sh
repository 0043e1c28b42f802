# Where commands run: on Debian 13 or newer right here, elsewhere in a Debian 13 root made once and entered with bubblewrap.
# shellcheck shell=bash
# shellcheck disable=SC2154 # $top comes from the script that reads this file
suite=trixie
cache=${ATTUNE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/attune}

package_names() { # package_names LIST…: the names in packages/LIST, one a line
    local list
    for list in "$@"; do grep -v -E '^\s*(#|$)' "$top/packages/$list"; done | sort -u
}

is_native() {
    [ "${ATTUNE_ROOT:-auto}" != always ] || [ -n "${ATTUNE_IN_ROOT:-}" ] || return 1
    [ -z "${ATTUNE_IN_ROOT:-}" ] || return 0
    [ -r /etc/debian_version ] || return 1
    local version
    version=$(cut -d. -f1 /etc/debian_version)
    case $version in
        forky*|sid*|testing*) return 0 ;;
        ''|*[!0-9]*) return 1 ;;
        *) [ "$version" -ge 13 ] ;;
    esac
}

root_folder() { printf '%s/root-%s' "$cache" "$suite"; }

# locked NAME COMMAND…: one process at a time, over all checkouts that share the cache.
locked() {
    local name=$1 status; shift
    mkdir -p "$cache" || fail "The folder $cache cannot be made."
    exec {lock}>"$cache/$name.lock"
    flock -n "$lock" || { say "Another ./dev is at work on the same things; waiting for it."; flock "$lock"; }
    "$@"
    status=$?
    exec {lock}>&-
    return "$status"
}

# The mirrors that the host itself uses, read from its apt sources; DEB_MIRROR and DEB_SECURITY_MIRROR win.
host_mirror() { # host_mirror ''|security
    local found
    found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        grep -v '^\s*#' | grep -o -E 'https?://[^ ]+' | sort -u)
    if [ "${1:-}" = security ]; then
        printf '%s\n' "$found" | grep -E 'debian-security/?$' | head -1
    else
        printf '%s\n' "$found" | grep -E '/debian/?$' | head -1
    fi
}

# What the host's apt was told about proxies and certificates goes into the root's apt as well.
host_apt_options() {
    apt-config dump 2>/dev/null | grep -E '^Acquire::(http|https)::' | sed -E 's/^/--aptopt=/'
}

make_root() {
    local root mirror security options
    root=$(root_folder)
    [ ! -e "$root/.made" ] || return 0
    [ "$(id -u)" = 0 ] || fail "This is not Debian 13, so a Debian 13 root has to be made once, and only root can do that. Run: sudo -E ./dev ${arguments[*]:-}"
    command -v apt-get >/dev/null || fail "This is neither Debian nor a system with apt. Use deploy/Dockerfile, or a Debian 12 or 13 machine."
    needs_space "$cache" 6000
    if ! command -v mmdebstrap >/dev/null || ! command -v bwrap >/dev/null; then
        step "Installing mmdebstrap and bubblewrap" sh -c 'apt-get update && apt-get install -y --no-install-recommends mmdebstrap bubblewrap' || exit 1
    fi
    mirror=${DEB_MIRROR:-$(host_mirror)}
    security=${DEB_SECURITY_MIRROR:-$(host_mirror security)}
    [ -n "$mirror" ] || fail "No Debian mirror was found in the apt sources. Set DEB_MIRROR to one and run again."
    mapfile -t options < <(host_apt_options)
    rm -rf "$root.partial"
    step "Making a Debian 13 root, once (about 2 minutes)" \
        mmdebstrap --mode=root --variant=apt --aptopt='APT::Install-Recommends "false"' \
        --aptopt='Acquire::Languages "none"' --dpkgopt='force-unsafe-io' "${options[@]}" \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
        --include="$(package_names run | paste -sd,)" "$suite" "$root.partial" \
        "deb $mirror $suite main" "deb $mirror $suite-updates main" \
        ${security:+"deb $security $suite-security main"} || exit 1
    package_names run >"$root.partial/.packages"
    : >"$root.partial/.made"
    mv "$root.partial" "$root"
}

# Files of the host that a company's network needs: certificates named by variables or by ~/.npmrc, npm's settings, the resolver.
host_files() {
    printf '%s\n' /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt "$HOME/.npmrc" "$HOME/.config/pip/pip.conf" /etc/pip.conf \
        "${NPM_CONFIG_GLOBALCONFIG:-}" "${NPM_CONFIG_USERCONFIG:-}" "${PIP_CONFIG_FILE:-}"
    env | sed -n -E 's/^[A-Za-z0-9_]*(CERT|CERT_FILE|CA_BUNDLE|CAINFO|CA_CERTS|CAFILE|CA_CERTS_FILE)=(\/.*)$/\2/p'
    cat "$HOME/.npmrc" /etc/npmrc /usr/etc/npmrc /usr/local/etc/npmrc 2>/dev/null | sed -n -E 's/^ *cafile *= *"?(\/[^"]*)"?.*$/\1/p'
}

# in_root COMMAND…: bubblewrap, not chroot, because the kernel refuses user namespaces inside a chroot and the media sandbox
# needs them. Its own process namespace ends with it, so nothing is left behind whatever happens; /proc is mounted by hand
# because bubblewrap covers parts of it, and then the kernel refuses the sandbox its own.
in_root() {
    local root bind=() name
    root=$(root_folder)
    while read -r name; do [ -f "$name" ] && bind+=(--ro-bind "$name" "$name"); done < <(host_files | sort -u)
    for name in /etc/npmrc /usr/local/etc/npmrc /usr/etc/npmrc; do
        [ -f "$name" ] && { bind+=(--ro-bind "$name" /etc/npmrc); break; }
    done
    # Recordings and notes that lie beside the checkout, or where ATTUNE_RECORDINGS says, may be read, never written.
    for name in "$top/../shared" "${ATTUNE_RECORDINGS:-}"; do
        [ -d "$name" ] && name=$(realpath "$name") && bind+=(--ro-bind "$name" "$name")
    done
    for name in ${ATTUNE_BIND:-}; do bind+=(--bind "$name" "$name"); done
    mkdir -p "$cache"
    ${root_session:-} bwrap --cap-add ALL --bind "$root" / --dev-bind /dev /dev --unshare-pid --as-pid-1 --dir /proc --ro-bind /sys /sys \
        --tmpfs /run --perms 1777 --tmpfs /tmp \
        "${bind[@]}" --bind "$cache" "$cache" --bind "$top" "$top" --chdir "$PWD" \
        --setenv ATTUNE_IN_ROOT 1 --setenv ATTUNE_CACHE "$cache" --setenv HOME "$HOME" --setenv TMPDIR /tmp \
        --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin --setenv LANG C.UTF-8 --setenv LC_ALL C.UTF-8 \
        --unsetenv CC --unsetenv CXX --unsetenv CPATH --unsetenv LIBRARY_PATH --unsetenv LD_LIBRARY_PATH --unsetenv LD_PRELOAD \
        --unsetenv PYTHONPATH --unsetenv PYTHONHOME --unsetenv NODE_OPTIONS --unsetenv NODE_PATH \
        --die-with-parent ${root_status:+--info-fd 9} -- \
        /bin/sh -c 'mount -t proc proc /proc && exec "$@" 9>&-' sh "$@" 9>"${root_status:-/dev/null}"
}

# supervise_root COMMAND…: in_root for a command that must hear of Ctrl-C and SIGTERM.
supervise_root() {
    local status root_status root_session="exec setsid"
    root_status=$(mktemp)
    supervise in_root "$@"
    status=$?
    rm -f "$root_status"
    return "$status"
}

# inside COMMAND…: right here or in the root.
inside() { if is_native; then "$@"; else in_root "$@"; fi; }

# ensure_packages LIST…: installs what is missing, and only that; a second call costs nothing.
ensure_packages() {
    [ -z "${ATTUNE_IN_ROOT:-}" ] || return 0
    locked root install_missing "$@"
}

install_missing() {
    local wanted missing stamp apt=apt-get
    is_native || make_root
    if is_native; then stamp=$cache/native.packages; else stamp=$(root_folder)/.packages; fi
    touch "$stamp"
    wanted=$(package_names "$@")
    missing=$(comm -23 <(printf '%s\n' "$wanted") <(sort -u "$stamp"))
    [ -n "$missing" ] || return 0
    if is_native; then
        missing=$(for name in $missing; do dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -q '^installed$' || printf '%s\n' "$name"; done)
    fi
    if [ -n "$missing" ]; then
        if is_native && [ "$(id -u)" != 0 ]; then
            command -v sudo >/dev/null || fail "These Debian packages are missing, and only root can install them: ${missing//$'\n'/ }"
            apt="sudo -E apt-get"
        fi
        step "Installing $(printf '%s\n' "$missing" | wc -l) Debian packages for: $*" \
            inside sh -c "export DEBIAN_FRONTEND=noninteractive; dpkg --configure -a; $apt -q update &&
                $apt -q install -y --no-install-recommends -o Dpkg::Options::=--force-unsafe-io ${missing//$'\n'/ }" || exit 1
    fi
    printf '%s\n' "$wanted" >>"$stamp"
    sort -u -o "$stamp" "$stamp"
}
