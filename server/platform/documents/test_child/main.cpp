// The documents child as a program of its own: tests start it in place of `attune documents-child`.

#include "platform/documents/documents.hpp"

int main() { return attune::documents::documents_child_main(); }
