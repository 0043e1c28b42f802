# What building and running need beyond Debian's packages: a recent npm, the web's dependencies, the models.
# shellcheck shell=bash
# shellcheck disable=SC2154 # $top and $cache come from dev and root.sh
npm_version=11.19.1

tools_environment() {
    export PATH="$cache/tools/bin:$PATH"
    export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} npm_config_cache=${npm_config_cache:-$cache/npm}
    # A second checkout, or the same one in another folder, finds what the first has compiled.
    export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
    export npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'
    export ATTUNE_MODELS=${ATTUNE_MODELS:-$cache/models} ATTUNE_WEB=${ATTUNE_WEB:-$top/web/dist} ATTUNE_DATA=${ATTUNE_DATA:-$top/data}
}

# set_up FOLDER…: of the web dependencies, those of web/ and of the folders named.
set_up() { recent_npm && models && web_dependencies web "$@"; }

# Debian 13's npm 9 cannot read the dependency tree of the web app's build tool.
recent_npm() {
    [ -f web/package.json ] || return 0
    [ "$(npm --version 2>/dev/null | cut -d. -f1)" -lt 10 ] || return 0
    locked npm step "Installing npm $npm_version into $cache/tools" npm install --global --prefix "$cache/tools" "npm@$npm_version"
}

models() {
    [ -f tools/models/fetch.py ] || return 0
    [ -d "$cache/models" ] || needs_space "$cache" 1500
    locked models step "Models (fetched once, about 150 MB)" python3 tools/models/fetch.py --to "$cache/models"
}

# web_dependencies FOLDER…: npm ci where the lock file is another than at the last one.
web_dependencies() {
    local folder wanted
    for folder in "$@"; do
        [ -f "$folder/package-lock.json" ] || continue
        wanted=$(sha256sum <"$folder/package-lock.json")
        [ "$(cat "$folder/node_modules/.stamp" 2>/dev/null)" != "$wanted" ] || continue
        locked "npm-$(printf '%s' "$top/$folder" | cksum | cut -d' ' -f1)" \
            step "Installing the dependencies of $folder/" \
            sh -c "cd '$folder' && rm -f node_modules/.stamp && npm ci --no-audit --no-fund --prefer-offline && printf '%s\n' '$wanted' >node_modules/.stamp" || return 1
    done
}
