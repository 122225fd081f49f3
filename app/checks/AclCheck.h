// SPDX-License-Identifier: Apache-2.0
// Why Admin does not open, and which extension broke the rights: the resources of a store's code as
// the store will judge them together.
#pragma once

#include "documents/FileProblem.h"
#include "storecode/FilesTree.h"
#include "storecode/Watch.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace latchkey::checks {

// How much it does.
enum class AclHarm {
    StopsAdmin,     // in every mode
    StopsDeveloper, // in developer mode
    HidesRight,     // nobody can be granted it singly
};

// A file that has a part in it. All text is foreign.
struct AclCulprit
{
    QString file;
    int line = 0;             // 0: unknown
    QString module;           // "Acme_Feed"; empty if nothing says it
    QString package;          // "acme/module-feed"; empty if there is no composer.json
    QString version;          // empty if nobody says it
    bool isCommerces = false; // Adobe's own, which is hardly to blame

    friend bool operator==(const AclCulprit &, const AclCulprit &) = default;
};

struct AclFinding
{
    QByteArray code; // `acl.id-twice`, `acl.no-title`, `acl.at-root`, `acl.unknown-ref`
    AclHarm harm = AclHarm::HidesRight;
    QString id;           // of the resource; foreign text
    QString sentence;     // what is wrong, and what it does. Foreign text in it is not escaped
    QString advice;       // what to do, naming the extension
    QList<AclCulprit> by; // those to blame first

    friend bool operator==(const AclFinding &, const AclFinding &) = default;
};

struct AclReport
{
    QList<AclFinding> findings; // the worst first
    QStringList sources;        // what was read, in words
    int modules = 0;
    int resources = 0;
    QList<documents::FileProblem> problems; // what could not be read, or says something odd
    bool isCancelled = false;
};

// Reads and judges `sources` as storecode::readAcl() takes them. Blocking; for the thread pool.
AclReport checkAcl(const QStringList &sources, const storecode::Watch &watch);
// The same of files that were read elsewhere, as place::PlaceRead::startRights() does.
AclReport checkAcl(const storecode::SourceFiles &files, const QString &name,
                   const storecode::Watch &watch);

// Whether files were left out that could not be read: what is in them is not judged.
bool hasGaps(const AclReport &report);

// Nobody but Adobe has a part in it, and Admin opens all the same: so it is in every such store.
bool isAdobesOwn(const AclFinding &finding);
// Something was there to be judged.
bool isRead(const AclReport &report);
// Everything was read, and nothing is wrong but what is Adobe's own.
bool isGood(const AclReport &report);

} // namespace latchkey::checks
