// Boost.Redis is compiled once, here.

#include <boost/redis/src.hpp>
