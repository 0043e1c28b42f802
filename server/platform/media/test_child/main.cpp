// The media child as a program of its own: tests and the bench start it in place of `attune media-child`.

#include "platform/media/media.hpp"

int main() { return attune::media::media_child_main(); }
