#include <windows.h>

#include <fcntl.h>
#include <io.h>
#include <shellapi.h>

#include <cstdio>
#include <memory>

#include "app/cli/console.h"

namespace signpost::cli {

namespace {

struct FreeLocal {
    void operator()(void* memory) const { LocalFree(memory); }
};

std::string utf8(const wchar_t* text) {
    const int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    if (size <= 1) return {};
    std::string out(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, text, -1, out.data(), size, nullptr, nullptr);
    out.pop_back();  // the closing NUL
    return out;
}

}  // namespace

// Not from argv, which passes through the code page of the system.
std::vector<std::string> arguments(int, char**) {
    int count = 0;
    const std::unique_ptr<wchar_t*, FreeLocal> words(CommandLineToArgvW(GetCommandLineW(), &count));
    std::vector<std::string> out;
    for (int i = 1; words && i < count; ++i) out.push_back(utf8(words.get()[i]));
    return out;
}

Utf8Console::Utf8Console() : former_(GetConsoleOutputCP()) {
    if (former_ != 0) SetConsoleOutputCP(CP_UTF8);
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    // A console draws each write by itself: half a letter would come out as two question marks.
    std::setvbuf(stdout, nullptr, _IOFBF, std::size_t{1} << 16);
}

Utf8Console::~Utf8Console() {
    std::fflush(stdout);
    if (former_ != 0) SetConsoleOutputCP(former_);
}

}  // namespace signpost::cli
