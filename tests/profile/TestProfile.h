// SPDX-License-Identifier: Apache-2.0
// A profile of its own for a test, gone with it.
#pragma once

#include "profile/Profile.h"

#include <QTemporaryDir>

namespace latchkey::tests {

struct TestProfile
{
    QTemporaryDir place;
    std::unique_ptr<profile::Profile> profile = open();

    QString folder() const { return place.filePath(QStringLiteral("profile")); }
    std::unique_ptr<profile::Profile> open() const
    {
        auto opened = profile::Profile::open(folder());
        if (!opened) {
            qFatal("%s: %s", opened.error().code.constData(), qPrintable(opened.error().detail));
        }
        return *std::move(opened);
    }
};

// The code of the problem, empty if there was none.
template <typename T>
QByteArray codeOf(const Result<T> &result)
{
    return result ? QByteArray() : result.error().code;
}

} // namespace latchkey::tests
