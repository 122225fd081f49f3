// SPDX-License-Identifier: Apache-2.0
#include "Program.h"

#include <QTest>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace latchkey::testing {
namespace {

std::map<std::string, MakeTest> &offered()
{
    static std::map<std::string, MakeTest> tests;
    return tests;
}

} // namespace

QString sourcePath(const char *relative)
{
    return QStringLiteral(LATCHKEY_SOURCE_DIR "/") + QString::fromUtf8(relative);
}

QString builtPath(const char *relative)
{
    return QStringLiteral(LATCHKEY_BINARY_DIR "/") + QString::fromUtf8(relative);
}

bool offerTest(const char *name, MakeTest make)
{
    return offered().emplace(name, make).second;
}

int runOfferedTest(int argc, char **argv)
{
    const auto test = argc > 1 ? offered().find(argv[1]) : offered().end();
    if (test == offered().end()) {
        std::fprintf(stderr, "Name one of:\n");
        for (const auto &[name, make] : offered()) {
            std::fprintf(stderr, "  %s\n", name.c_str());
        }
        return 2;
    }
    std::vector<char *> left{argv[0]};
    left.insert(left.end(), argv + 2, argv + argc);
    const auto object = test->second();
    return QTest::qExec(object.get(), static_cast<int>(left.size()), left.data());
}

} // namespace latchkey::testing
