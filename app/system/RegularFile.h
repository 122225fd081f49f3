// SPDX-License-Identifier: Apache-2.0
// Opening a file that somebody else arranged.
#pragma once

#include <QFile>
#include <QString>

#include <tl/expected.hpp>

namespace latchkey::system {

struct NotOpened
{
    bool isOther = false; // a FIFO, a device, a folder
    QString detail;       // what the system says, where it is a file
};

// Opens `path` for reading if it is a regular file, whatever takes its place in between. Never
// waits for whoever may be at another end.
tl::expected<void, NotOpened> openRegularFile(QFile &file, const QString &path);

} // namespace latchkey::system
