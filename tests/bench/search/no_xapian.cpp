#include "tests/bench/search/engine.h"

namespace signpost::bench {

std::unique_ptr<Engine> xapian_engine() { return nullptr; }

}  // namespace signpost::bench
