// SPDX-License-Identifier: Apache-2.0
// One visit to a source: what is read, within limits, and what is told of it.
#pragma once

#include "documents/FileProblem.h"
#include "storecode/SourceFolder.h"
#include "storecode/SourceTree.h"
#include "storecode/Watch.h"

#include <QElapsedTimer>
#include <QSet>

namespace latchkey::storecode {

struct VisitLimits
{
    int folders = 200'000;
    qint64 ms = 120'000;
    qint64 octets = maxSourceOctets;
    bool skipsVendor = false; // what a checkout of modules was given to be tested with
    bool readsAll = false;    // adminFiles and composerFile, too
};

class SourceVisit
{
public:
    // All must outlive it.
    SourceVisit(SourceTree &tree, const Watch &watch, const VisitLimits &limits = {});

    SourceTree &tree() { return m_tree; }
    const VisitLimits &limits() const { return m_limits; }

    // Cancelled, or a limit was reached: nothing more is read.
    bool isOver() const { return m_isOver; }

    // Counts a folder that is looked at; false if that ends it. Tells `acl.too-many-folders`,
    // `acl.took-too-long`.
    bool enter(const QString &folder);
    // What is in a folder; nothing where there is none, or it cannot be read, which is told.
    std::optional<SourceTree::Listing> list(const QString &folder);
    // A file; nothing where there is none, or it cannot be read, which is told. Tells
    // `acl.too-large` where all together are.
    std::optional<SourceTree::File> read(const QString &file);
    // adminFiles and composerFile of a module, into its files; nothing where that is not wanted.
    void readRest(SourceFolder &module);

    // Tells of an entry that is not what it could be, by its kind: `acl.link-outside`,
    // `acl.unreadable`.
    void tellOfOddity(const QString &where, SourceTree::Kind kind);
    // Tells of a place, once; of one code at most ten times.
    void remark(const QString &where, const char *code, const QString &sentence);

    QList<documents::FileProblem> takeProblems() { return std::move(m_problems); }

private:
    void tell(const QString &where, const Problem &problem);
    void stop(const QString &where, const char *code, const QString &sentence);

    SourceTree &m_tree;
    const Watch &m_watch;
    VisitLimits m_limits;
    QElapsedTimer m_clock;
    int m_folders = 0;
    qint64 m_octets = 0;
    bool m_isOver = false;
    QHash<QByteArray, int> m_told; // how often, by code
    QList<documents::FileProblem> m_problems;
};

} // namespace latchkey::storecode
