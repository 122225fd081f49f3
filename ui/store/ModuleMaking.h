// SPDX-License-Identifier: Apache-2.0
// An integration's module made on another thread: reading a store's resources can take long.
#pragma once

#include "acl/AclTree.h"
#include "base/Cancel.h"
#include "module/ModuleBasis.h"
#include "module/ModuleFiles.h"

#include <QObject>

#include <optional>

namespace latchkey::ui {

// A module as it would be written where none is yet.
struct ModuleDraft
{
    module::ModuleBasis basis;
    module::ModuleChoice choice; // completed
    QStringList sources;         // that `tree` was read from
    acl::AclTree tree;
    QList<Problem> warnings;
    module::ModuleSpec spec;
    module::Succession succession;
    QList<module::ModuleFile> files; // none if there is a problem
    std::optional<Problem> problem;
    bool isCancelled = false;
};

class ModuleMaking : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    // What is still made is given up.
    ~ModuleMaking() override;

    // Gives up what is being made. Sources that were read last are not read again, unless
    // `rereads`.
    void start(const module::ModuleBasis &basis, const module::ModuleChoice &choice, bool rereads);
    // Ends the reading soon; finished() tells.
    void cancel() const { m_cancel.cancel(); }
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    // Not for what was given up by start().
    void finished(const latchkey::ui::ModuleDraft &draft);

private:
    CancelFlag m_cancel;
    QStringList m_sources;
    std::optional<acl::AclTree> m_tree; // of these
    int m_run = 0;
    bool m_isRunning = false;
};

} // namespace latchkey::ui
