// SPDX-License-Identifier: Apache-2.0
// What a store will make of the integration modules in a folder or an archive, whoever wrote them
// (PROTOCOL §7: recorded on a real one).
#pragma once

#include "acl/AclTree.h"
#include "base/Result.h"
#include "storecode/Watch.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

class QIODevice;

namespace latchkey::module {

enum class Severity {
    Fails, // setup:upgrade fails, in one mode or each, or the integration never appears
    Loses, // the integration is there, and something of what was meant is not
    Note,  // worth knowing
};

// "fails", "loses", "note"
QString severityName(Severity severity);

struct Finding
{
    QByteArray code; // stable: "module.no-email"
    Severity severity = Severity::Note;
    QString path;     // as it was given or found
    int line = 0;     // from 1; 0 = the file as a whole
    QString sentence; // what a store makes of it, mode by mode where that matters

    friend bool operator==(const Finding &, const Finding &) = default;
};

// The severity for a person: "fails", "loses something", "note".
QString severityWord(Severity severity);
// "path:line", as compilers write it.
QString placeOf(const Finding &finding);

struct CheckedModule
{
    QString name; // "Acme_Orders"; empty if nothing says it
    QString folder;
    QStringList integrations; // that it defines

    friend bool operator==(const CheckedModule &, const CheckedModule &) = default;
};

struct CheckReport
{
    QList<CheckedModule> modules;
    QList<Finding> findings; // by module, then by file
    bool isCancelled = false;
};

// Checks a folder (of a module, of several, or a store's) or a zip of one. `against` are sources of
// storecode::readAcl(), the target store; without any, resources count as known that any release of
// the catalogue has, the modules themselves bring, or others could bring. Problems: those of
// documents::readRegularFile() and ZipTree::open(), `module.no-such-source`. Where no module is,
// that is a finding. Blocking; made for another thread.
Result<CheckReport> checkSource(const QString &path, const QStringList &against = {},
                                const storecode::Watch &watch = {});

// The same, against the resources that the target store itself told.
Result<CheckReport> checkSource(const QString &path, const acl::AclTree &store,
                                const storecode::Watch &watch = {});

// The same of an open archive, called `name` in the report.
Result<CheckReport> checkArchive(QIODevice &archive, const QString &name,
                                 const QStringList &against = {},
                                 const storecode::Watch &watch = {});

} // namespace latchkey::module
