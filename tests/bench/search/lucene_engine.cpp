// Lucene in a Java machine of this process, so that what it computes is counted in the same way. How it is set up: Lucene.java.
#include <jni.h>

#include <sstream>
#include <stdexcept>

#include "tests/bench/search/engine.h"

namespace signpost::bench {
namespace {

// The one Java machine that a process may have, with the classes of the benchmark; it ends with the process.
JNIEnv* java() {
    static JNIEnv* const environment = [] {
        std::string classes = "-Djava.class.path=" LUCENE_CLASS_PATH;
        JavaVMOption options[] = {{classes.data(), nullptr}};
        JavaVMInitArgs arguments{JNI_VERSION_10, 1, options, JNI_FALSE};
        JavaVM* machine = nullptr;
        JNIEnv* made = nullptr;
        if (JNI_CreateJavaVM(&machine, reinterpret_cast<void**>(&made), &arguments) != JNI_OK)
            throw std::runtime_error("Java does not start");
        return made;
    }();
    return environment;
}

// Throws what Java threw, after Java has printed it.
void pass_on() {
    if (!java()->ExceptionCheck()) return;
    java()->ExceptionDescribe();
    java()->ExceptionClear();
    throw std::runtime_error("Lucene failed");
}

// What one call makes in Java goes with it.
class Frame {
public:
    Frame() { java()->PushLocalFrame(16); }
    ~Frame() { java()->PopLocalFrame(nullptr); }
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;
};

jbyteArray bytes(const std::string& text) {
    const auto size = static_cast<jsize>(text.size());
    jbyteArray array = java()->NewByteArray(size);
    java()->SetByteArrayRegion(array, 0, size, reinterpret_cast<const jbyte*>(text.data()));
    return array;
}

std::string text(jobject array) {
    auto* const made = static_cast<jbyteArray>(array);
    std::string result(static_cast<std::size_t>(java()->GetArrayLength(made)), '\0');
    java()->GetByteArrayRegion(made, 0, static_cast<jsize>(result.size()), reinterpret_cast<jbyte*>(result.data()));
    return result;
}

class LuceneEngine : public Engine {
public:
    std::string name() const override { return "Lucene"; }

    void build(const document::ContentSet& content, const std::filesystem::path& folder) override {
        make(folder);
        const jmethodID add = method("add", "([B[B[B[B[B)V");
        for (const document::Page& page : content.pages) {
            const Frame frame;
            const Fields fields = fields_of(page.document);
            java()->CallVoidMethod(lucene_, add, bytes(page.document.language), bytes(page.document.id),
                                   bytes(fields.title), bytes(fields.headings), bytes(fields.body));
            pass_on();
        }
        java()->CallVoidMethod(lucene_, method("finish", "()V"));
        pass_on();
    }

    void open() override {
        java()->CallVoidMethod(lucene_, method("open", "()V"));
        pass_on();
    }

    std::uintmax_t index_bytes() const override {
        const jlong size = java()->CallLongMethod(lucene_, method("bytes", "()J"));
        pass_on();
        return static_cast<std::uintmax_t>(size);
    }

    std::vector<std::string> search(const std::string& language, const std::string& query, Typing typing) override {
        const Frame frame;
        const jboolean unfinished = typing == Typing::unfinished ? JNI_TRUE : JNI_FALSE;
        const jobject found =
            java()->CallObjectMethod(lucene_, method("search", "([B[BZ)[B"), bytes(language), bytes(query), unfinished);
        pass_on();
        std::istringstream lines(text(found));
        std::vector<std::string> pages;
        for (std::string page; std::getline(lines, page);) pages.push_back(page);
        return pages;
    }

    bool show(const std::string&, const std::string&) override { return false; }

    std::string correction(const std::string& language, const std::string& query) override {
        const Frame frame;
        const jobject made =
            java()->CallObjectMethod(lucene_, method("correction", "([B[B)[B"), bytes(language), bytes(query));
        pass_on();
        return text(made);
    }

private:
    void make(const std::filesystem::path& folder) {
        const Frame frame;
        const jclass found = java()->FindClass("Lucene");
        pass_on();
        class_ = static_cast<jclass>(java()->NewGlobalRef(found));
        lucene_ = java()->NewGlobalRef(java()->NewObject(class_, method("<init>", "([B)V"), bytes(folder.string())));
        pass_on();
    }

    [[nodiscard]] jmethodID method(const char* name, const char* signature) const {
        const jmethodID found = java()->GetMethodID(class_, name, signature);
        pass_on();
        return found;
    }

    jclass class_ = nullptr;
    jobject lucene_ = nullptr;
};

}  // namespace

std::unique_ptr<Engine> lucene_engine() { return std::make_unique<LuceneEngine>(); }

}  // namespace signpost::bench
