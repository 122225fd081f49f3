// SPDX-License-Identifier: Apache-2.0
// One test program per folder. Each class of the folder says LATCHKEY_TEST(its name) where it ends,
// and the program's first argument says which of them runs; what follows is Qt Test's.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace latchkey::testing {

// A file of the source tree, such as "tests/data/acl.tsv".
QString sourcePath(const char *relative);

// A file of the build tree, such as "bin/latchkeyctl".
QString builtPath(const char *relative);

// Makes the object whose private slots are the tests.
using MakeTest = std::unique_ptr<QObject> (*)();

// Remembers a class for the program; returns true, so that a constant can be made of it.
bool offerTest(const char *name, MakeTest make);

// Runs what the arguments name. Exits with the number of tests that failed, 2 for a name nobody
// offers.
int runOfferedTest(int argc, char **argv);

} // namespace latchkey::testing

#define LATCHKEY_TEST(Class)                                                                       \
    static const bool isOffered##Class = latchkey::testing::offerTest(                             \
        #Class, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
