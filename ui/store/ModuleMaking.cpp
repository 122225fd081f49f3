// SPDX-License-Identifier: Apache-2.0
#include "ui/store/ModuleMaking.h"

#include "storecode/AclReader.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <utility>

namespace latchkey::ui {

namespace {

// Reads the sources; false if nothing came of it.
bool readTree(ModuleDraft &draft, const CancelFlag &cancel)
{
    storecode::Watch watch;
    watch.cancel = cancel;
    const storecode::AclReading reading = storecode::readAcl(draft.sources, watch);
    draft.isCancelled = reading.isCancelled;
    draft.tree = reading.tree;
    if (!reading.tree.isEmpty() || reading.isCancelled) {
        return !reading.isCancelled;
    }
    draft.problem = reading.problems.isEmpty()
                        ? Problem{"acl.nothing-found",
                                  ModuleMaking::tr("No resources were found in %1.")
                                      .arg(draft.sources.join(QStringLiteral(", "))),
                                  {}}
                        : reading.problems.constFirst().problem;
    return false;
}

ModuleDraft finish(ModuleDraft draft)
{
    const module::MadeSpec made = module::made(draft.basis, draft.choice, draft.tree);
    draft.spec = made.spec;
    draft.warnings = made.warnings;
    draft.succession = module::succeed(draft.spec, {}, draft.basis.kept.written);
    const auto files = module::moduleFiles(draft.spec);
    if (files) {
        draft.files = *files;
    } else {
        draft.problem = files.error();
    }
    return draft;
}

} // namespace

ModuleMaking::~ModuleMaking()
{
    m_cancel.cancel();
}

void ModuleMaking::start(const module::ModuleBasis &basis, const module::ModuleChoice &choice,
                         bool rereads)
{
    m_cancel.cancel();
    m_cancel = CancelFlag();
    ModuleDraft draft;
    draft.basis = basis;
    draft.choice = choice;
    draft.sources = module::treeSources(basis.resources, choice.commerce);
    const bool isRead = !rereads && m_tree && m_sources == draft.sources;
    if (isRead) {
        draft.tree = *m_tree;
    }
    m_isRunning = true;
    auto *watcher = new QFutureWatcher<ModuleDraft>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, run = ++m_run] {
        watcher->deleteLater();
        if (run != m_run) { // another was started since
            return;
        }
        const ModuleDraft made = watcher->result();
        m_isRunning = false;
        m_sources = made.sources;
        m_tree = made.tree.isEmpty() || made.isCancelled ? std::nullopt : std::optional(made.tree);
        Q_EMIT finished(made);
    });
    watcher->setFuture(QtConcurrent::run([draft, isRead, cancel = m_cancel]() mutable {
        return isRead || readTree(draft, cancel) ? finish(std::move(draft)) : draft;
    }));
}

} // namespace latchkey::ui
