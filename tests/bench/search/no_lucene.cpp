#include "tests/bench/search/engine.h"

namespace signpost::bench {

std::unique_ptr<Engine> lucene_engine() { return nullptr; }

}  // namespace signpost::bench
