// SPDX-License-Identifier: Apache-2.0
// What writing a module into a folder would do to each file there; and doing it.
#pragma once

#include "module/ModuleFiles.h"
#include "module/WrittenModule.h"

namespace latchkey::module {

enum class FileFate {
    New,
    Same,       // nothing is done
    Updated,    // it is as Latchkey wrote it, or nothing of it is lost
    Kept,       // changed by hand and says what it has to: it stays
    Lost,       // changed by hand, or somebody else's: what is in it would be lost
    Removed,    // as Latchkey wrote it, and no longer needed
    RemovedOwn, // no longer needed, and changed by hand or somebody else's: it would be lost
};

struct PlannedFile
{
    ModuleFile file; // without octets where it is removed
    FileFate fate = FileFate::New;
    QByteArray present; // what is there now

    // Whether a person has to be asked.
    bool needsConsent() const { return fate == FileFate::Lost || fate == FileFate::RemovedOwn; }
    bool isChange() const { return fate != FileFate::Same && fate != FileFate::Kept; }
};

struct WritePlan
{
    QString folder; // absolute, the module's own
    QList<PlannedFile> files;

    bool needsConsent() const;
    bool isChange() const;
};

// "/srv/shop/app/code/Acme/Orders" of "/srv/shop"; `out` may also be that folder itself, its
// vendor's, or app/code.
QString folderBelow(const QString &out, const ModuleSpec &spec);

// The files in a module's folder that matter here; none where there is no folder. Problems:
// `module.unreadable`; `module.link` where the folder, or one on the way to it below `out`, is a
// symbolic link: where it leads nobody said.
Result<FileSet> filesIn(const QString &folder, const QString &out);

WritePlan planWriting(const ModuleSpec &spec, const QList<ModuleFile> &files,
                      const FileSet &present, const QString &folder);

// Does it, all or nothing: a kill leaves the folder as it was or as it has to be. What is in it
// besides stays. The plan's consent is the caller's to have. Problems: `module.unwritable`,
// `module.changed` (a file is no longer what the plan was made for).
Result<void> carryOut(const WritePlan &plan);

} // namespace latchkey::module
