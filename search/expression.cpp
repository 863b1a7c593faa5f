#include "search/expression.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace signpost::search {
namespace {

// Bounds the work of a query that names every concept of the glossary.
constexpr std::size_t most_phrases = 200;
// So many pages a query is to find by its rare words before common ones only rank.
constexpr double pages_wanted = 500;

class Writer {
public:
    explicit Writer(const Plan& plan) : plan_(&plan) {}

    Expression any_word() {
        add_variants([](const Variant&) { return true; });
        return finish();
    }

    Expression all_words() {
        for (std::size_t word = 0; word < plan_->words.size(); ++word) {
            const auto finds = [word](const Variant& v) { return v.slot.first <= word && word <= v.slot.last; };
            if (std::none_of(plan_->variants.begin(), plan_->variants.end(), finds)) continue;
            if (!result_.text.empty()) result_.text += " AND ";
            add_variants(finds);
        }
        return finish();
    }

    Expression rare_words() {
        const std::vector<char> rare = rarest();
        const auto is_rare = [&rare](const Variant& variant) {
            for (std::size_t word = variant.slot.first; word <= variant.slot.last; ++word)
                if (rare[word]) return true;
            return false;
        };
        const auto is_common = [&](const Variant& variant) { return !is_rare(variant); };
        if (std::none_of(plan_->variants.begin(), plan_->variants.end(), is_common)) return any_word();
        // What stands beside an OR need not match, and is there to be counted where it does.
        result_.text += '(';
        add_variants(is_rare);
        result_.text += " OR (";
        add_variants(is_rare);
        result_.text += " AND ";
        add_variants(is_common);
        result_.text += "))";
        return finish();
    }

private:
    [[nodiscard]] std::vector<char> rarest() const {
        std::vector<std::size_t> order(plan_->words.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            return plan_->words[a].pages < plan_->words[b].pages;
        });
        std::vector<char> rare(plan_->words.size(), 0);
        double pages = 0;
        for (const std::size_t word : order) {
            if (pages >= pages_wanted) break;
            rare[word] = 1;
            pages += plan_->words[word].pages;
        }
        return rare;
    }

    void add_variants(const std::function<bool(const Variant&)>& wanted) {
        bool first = true;
        for (const Variant& variant : plan_->variants) {
            if (!wanted(variant) || result_.variants.size() >= most_phrases) continue;
            result_.text += first ? "(" : " OR ";
            add_phrase(variant.phrase, &variant);
            first = false;
        }
        result_.text += first ? "\"\"" : ")";
    }

    void add_phrase(const Phrase& phrase, const Variant* variant) {
        for (std::size_t i = 0; i < phrase.tokens.size(); ++i) {
            if (i > 0) result_.text += " + ";
            add_token(phrase.tokens[i]);
        }
        if (phrase.prefix) result_.text += " *";
        result_.variants.push_back(variant);
    }

    void add_token(const std::string& token) {
        result_.text += '"';
        for (const char c : token) {
            if (c == '"') result_.text += '"';
            if (static_cast<unsigned char>(c) >= 0x20) result_.text += c;
        }
        result_.text += '"';
    }

    // What others call a page does not stand on it.
    void add_condition(const Condition& condition) {
        switch (condition.kind) {
            case Condition::Kind::occurs: result_.text += " AND - {links} : ("; break;
            case Condition::Kind::in_title: result_.text += " AND {title} : ("; break;
            case Condition::Kind::does_not_occur: result_.text += " NOT - {links} : ("; break;
        }
        for (std::size_t i = 0; i < condition.phrases.size(); ++i) {
            if (i > 0) result_.text += " OR ";
            add_phrase(condition.phrases[i], nullptr);
        }
        result_.text += ')';
    }

    Expression finish() {
        if (plan_->variants.empty()) return {};
        result_.text = '(' + result_.text + ')';
        for (const Condition& condition : plan_->conditions) add_condition(condition);
        return std::move(result_);
    }

    const Plan* plan_;
    Expression result_;
};

}  // namespace

Expression write_expression(const Plan& plan, Matching matching) {
    Writer writer(plan);
    switch (matching) {
        case Matching::any_word: return writer.any_word();
        case Matching::all_words: return writer.all_words();
        case Matching::rare_words: return writer.rare_words();
    }
    return {};
}

}  // namespace signpost::search
