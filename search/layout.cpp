#include "search/layout.h"

#include "search/fold.h"
#include "search/pack.h"
#include "search/words.h"

namespace signpost::search {
namespace {

// Seven bits a byte, the lowest first; the highest bit says that more follow.
void put(std::string& bytes, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
    bytes += static_cast<char>(value);
}

std::uint64_t take(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80) return value;
    }
    throw PackError(PackError::Reason::damaged, "page layout");
}

void put_starts(std::string& bytes, const std::vector<std::uint32_t>& starts) {
    std::uint32_t last = 0;
    for (const std::uint32_t start : starts) {
        put(bytes, start - last);
        last = start;
    }
}

std::vector<std::uint32_t> take_starts(std::string_view& bytes, std::size_t count) {
    if (count > bytes.size()) throw PackError(PackError::Reason::damaged, "page layout");
    std::vector<std::uint32_t> starts(count);
    std::uint32_t last = 0;
    for (std::uint32_t& start : starts) start = last += static_cast<std::uint32_t>(take(bytes));
    return starts;
}

}  // namespace

std::uint64_t text_key(std::string_view text) {
    std::uint64_t key = 0xcbf29ce484222325;  // FNV-1a
    WordReader reader(text);
    for (Range word; reader.next(word);)
        for (const char c : fold(normalize(word.of(text))) + ' ')
            key = (key ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return key;
}

std::string encode(const std::vector<PageLayout>& layouts) {
    std::string bytes;
    put(bytes, layouts.size());
    for (const PageLayout& layout : layouts) {
        put(bytes, layout.title_key);
        for (const std::uint32_t length : layout.lengths) put(bytes, length);
        put(bytes, layout.title_weight);
        put(bytes, layout.body_starts.size());
        put_starts(bytes, layout.heading_starts);
        put_starts(bytes, layout.body_starts);
        put_starts(bytes, layout.link_starts);
        for (const std::uint32_t weight : layout.heading_weights) put(bytes, weight);
    }
    return bytes;
}

std::vector<PageLayout> decode_layouts(std::string_view bytes) {
    const std::uint64_t count = take(bytes);
    if (count > bytes.size()) throw PackError(PackError::Reason::damaged, "page layout");
    std::vector<PageLayout> layouts(count);
    for (PageLayout& layout : layouts) {
        layout.title_key = take(bytes);
        for (std::uint32_t& length : layout.lengths) length = static_cast<std::uint32_t>(take(bytes));
        layout.title_weight = static_cast<std::uint32_t>(take(bytes));
        const std::uint64_t sections = take(bytes);
        layout.heading_starts = take_starts(bytes, sections);
        layout.body_starts = take_starts(bytes, sections);
        layout.link_starts = take_starts(bytes, sections);
        layout.heading_weights.resize(sections);
        for (std::uint32_t& weight : layout.heading_weights) weight = static_cast<std::uint32_t>(take(bytes));
    }
    return layouts;
}

}  // namespace signpost::search
