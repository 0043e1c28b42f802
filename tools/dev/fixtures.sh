# Clips for the journeys and stories, made once from a photo that comes with a model's package and from synthetic speech.
# shellcheck shell=bash
# shellcheck disable=SC2154 # $top and $cache come from dev and root.sh
fixtures() {
    local folder=$top/build/fixtures photo=$cache/models/photos/sample6.jpg stamp
    export FIXTURES=$folder
    stamp=$(sha256sum <"$top/tools/dev/fixtures.sh")
    [ "$(cat "$folder/.stamp" 2>/dev/null)" != "$stamp" ] || return 0
    [ -f "$photo" ] || { say "No photo at $photo, so no clips are made and the tests that need them will say so."; return 0; }
    rm -rf "$folder" "$folder.partial"
    mkdir -p "$folder.partial"
    step "Making clips for the tests" make_clips "$photo" "$folder.partial" || return 1
    printf '%s\n' "$stamp" >"$folder.partial/.stamp"
    mv "$folder.partial" "$folder"
}

make_clips() ( # make_clips PHOTO FOLDER
    set -e
    cd "$2"
    local encode=(-c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a aac -b:a 64k -ar 44100 -movflags +faststart)
    ffmpeg() { command ffmpeg -nostdin -v error -y "$@"; }
    espeak-ng -w speech.wav -s 150 "Good morning. I am happy with how this week went, and I look forward to the next one."
    # One of the four people in the picture, in a slow zoom as if she came closer.
    ffmpeg -loop 1 -framerate 25 -t 6 -i "$1" -i speech.wav -filter_complex \
        "[0:v]crop=560:420:484:262,scale=1920:1440,zoompan=z='1+0.0012*on':x='iw/2-iw/zoom/2+20*sin(on/20)':y='ih/2-ih/zoom/2':d=1:s=640x480:fps=25[v];[1:a]apad[a]" \
        -map '[v]' -map '[a]' -t 6 "${encode[@]}" face.mp4
    ffmpeg -f lavfi -i "testsrc2=size=640x480:rate=25:duration=4" -f lavfi -i "sine=frequency=330:duration=4" -shortest "${encode[@]}" no_face.mp4
    ffmpeg -i face.mp4 -f lavfi -i "color=c=0x405060:size=640x480:rate=25:duration=3" -filter_complex \
        "[0:v]trim=0:3,setpts=PTS-STARTPTS,setsar=1[a];[1:v]setsar=1[b];[a][b]concat=n=2:v=1:a=0[v]" -map '[v]' "${encode[@]}" face_then_none.mp4
    # Snow does not compress, so this is more than a request may otherwise hold.
    ffmpeg -f lavfi -i "color=c=gray:size=320x240:rate=25:duration=2,noise=alls=100:allf=t" "${encode[@]}" snow.mp4
    printf 'This text only claims to be a film.\n%.0s' $(seq 200) >not_a_video.mp4
)
