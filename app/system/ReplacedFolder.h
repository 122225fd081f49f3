// SPDX-License-Identifier: Apache-2.0
// A folder that is replaced as a whole: whoever looks, and whoever kills this process, finds the
// old one or the new one.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace latchkey::system {

class ReplacedFolder
{
public:
    // Begins with a folder of a hidden name beside `place`, with everything in it that `place` has,
    // if it is there: files as further names of the same ones where the file system has that, so
    // none may be written into; links as they are. What was left beside it by a process that was
    // killed more than an hour ago is removed. Fails with the system's words.
    static tl::expected<ReplacedFolder, QString> begin(const QString &place);

    ReplacedFolder(ReplacedFolder &&other) noexcept;
    ReplacedFolder &operator=(ReplacedFolder &&) = delete;
    ReplacedFolder(const ReplacedFolder &) = delete;
    ReplacedFolder &operator=(const ReplacedFolder &) = delete;
    // Without commit() nothing happened.
    ~ReplacedFolder();

    // Where the new one is made.
    QString staging() const { return m_staging; }

    // Puts the new one in the old one's place, in one step where the system has one (Linux), and
    // removes the old one. Fails with the system's words: then the old one is still there.
    tl::expected<void, QString> commit();

private:
    ReplacedFolder(QString place, QString staging);

    QString m_place;
    QString m_staging; // empty = nothing to be removed
};

} // namespace latchkey::system
