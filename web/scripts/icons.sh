#!/bin/sh
# The PNG icons of the installed app, drawn by Chromium from src/app/icon.svg: sh scripts/icons.sh, after the icon has changed.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
draw() { # name, size of the picture, size of the icon in it, ground
    printf '<!doctype html><style>html,body{margin:0;height:100%%;display:grid;place-items:center;background:%s}</style><img src="%s" width="%s" height="%s">' \
        "$4" "$PWD/src/app/icon.svg" "$3" "$3" >"$work/$1.html"
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files --default-background-color=00000000 \
        --window-size="$2,$2" --screenshot="$PWD/public/icons/$1.png" "file://$work/$1.html" 2>/dev/null
}
draw icon-192 192 192 transparent
draw icon-512 512 512 transparent
# What a system may cut round lies in the middle; the ground goes to the edge.
draw maskable-512 512 400 '#5350d6'
draw apple-touch-icon 180 180 '#5350d6'
cp src/app/icon.svg public/icons/icon.svg
