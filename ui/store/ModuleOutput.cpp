// SPDX-License-Identifier: Apache-2.0
#include "ui/store/ModuleOutput.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/CopyField.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Words.h"
#include "ui/store/BusyLine.h"
#include "ui/store/WritePlanDialog.h"

#include <QFileDialog>
#include <QFutureWatcher>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <utility>

namespace latchkey::ui {

namespace {

// "New: a, b. Kept as they are: c."
QString wordsOf(const module::WritePlan &plan)
{
    using Fate = module::FileFate;
    const std::pair<QList<Fate>, QString> groups[] = {
        {{Fate::New}, ModuleOutput::tr("New: %1.")},
        {{Fate::Updated}, ModuleOutput::tr("Brought up to date: %1.")},
        {{Fate::Lost}, ModuleOutput::tr("Replaced: %1.")},
        {{Fate::Removed, Fate::RemovedOwn}, ModuleOutput::tr("Removed: %1.")},
        {{Fate::Kept}, ModuleOutput::tr("Kept, as you changed it: %1.")},
        {{Fate::Same}, ModuleOutput::tr("As it was: %1.")}};
    QStringList sentences;
    for (const auto &[fates, words] : groups) {
        QStringList paths;
        for (const module::PlannedFile &each : plan.files) {
            if (fates.contains(each.fate)) {
                paths.append(each.file.path);
            }
        }
        if (!paths.isEmpty()) {
            sentences.append(words.arg(paths.join(QStringLiteral(", "))));
        }
    }
    return sentences.join(QLatin1Char(' '));
}

QString commandsOf(const QStringList &first, const module::ModuleSpec &spec)
{
    return (first + module::storeCommands(spec)).join(QStringLiteral(" && "));
}

} // namespace

ModuleOutput::ModuleOutput(QWidget *parent)
    : QWidget(parent)
    , m_write(framedButton(tr("Write into a folder …"), this))
    , m_zip(framedButton(tr("Save as zip …"), this))
    , m_busy(new BusyLine(this))
    , m_note(new Note(this))
    , m_place(new CopyField(tr("Folder or file"), this))
    , m_commandBox(new QWidget(this))
    , m_commands(new CopyField(tr("Commands"), m_commandBox))
{
    auto *menu = new QMenu(m_zip);
    menu->addAction(tr("To unpack in a store's folder …"), this,
                    [this] { chooseZip(module::ZipLayout::Store); });
    menu->addAction(tr("As a package for Composer …"), this,
                    [this] { chooseZip(module::ZipLayout::Artifact); });
    m_zip->setMenu(menu);
    m_zip->setMinimumWidth(m_zip->sizeHint().width() + space); // room for the arrow
    connect(m_write, &QPushButton::clicked, this, &ModuleOutput::chooseFolder);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spaceSmall);
    buttons->addWidget(m_write);
    buttons->addWidget(m_zip);
    buttons->addStretch();
    auto *commands = new QVBoxLayout(m_commandBox);
    commands->setContentsMargins({});
    commands->setSpacing(spaceTiny);
    commands->addWidget(plainLabel(
        tr("Then run this in the store's folder, as the owner of its files:"), m_commandBox));
    commands->addWidget(m_commands);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space);
    column->addLayout(buttons);
    column->addWidget(m_busy);
    column->addWidget(m_note);
    column->addWidget(m_place);
    column->addWidget(m_commandBox);
    setFocusProxy(m_write);
    clear();
    enable();
}

void ModuleOutput::show(const std::optional<ModuleDraft> &draft)
{
    m_draft = draft;
    if (!draft) {
        return;
    }
    const auto waiting = std::exchange(m_waiting, {});
    if (waiting && !draft->files.isEmpty()) {
        waiting(*draft);
    }
}

void ModuleOutput::setPossible(bool isPossible)
{
    m_isPossible = isPossible;
    enable();
}

void ModuleOutput::enable()
{
    m_write->setEnabled(m_isPossible && !m_isBusy);
    m_zip->setEnabled(m_isPossible && !m_isBusy);
}

void ModuleOutput::clear()
{
    ++m_shown;
    m_waiting = {};
    m_note->hide();
    m_place->hide();
    m_commandBox->hide();
}

void ModuleOutput::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("The store's or the project's folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &ModuleOutput::writeInto);
    dialog->open();
}

void ModuleOutput::chooseZip(module::ZipLayout layout)
{
    auto *dialog = new QFileDialog(this, tr("The module as a zip"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // and asks before it replaces a file
    dialog->setNameFilters({tr("Archives (*.zip)"), tr("All files (*)")});
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    if (m_draft && !m_draft->files.isEmpty()) {
        dialog->selectFile(
            QStringLiteral("%1-%2.zip")
                .arg(m_draft->spec.package().replace(QLatin1Char('/'), QLatin1Char('-')),
                     m_draft->spec.version));
    }
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, layout](const QString &path) { saveZip(path, layout); });
    dialog->open();
}

void ModuleOutput::onceMade(std::function<void(const ModuleDraft &)> act)
{
    clear();
    if (m_draft) {
        act(*m_draft);
    } else {
        m_waiting = std::move(act);
    }
}

// `work` on another thread. `then` is not called once another module is shown.
template <typename Value>
void ModuleOutput::run(const std::function<Value()> &work,
                       const std::function<void(const Value &)> &then)
{
    m_isBusy = true;
    enable();
    m_busy->begin(tr("Writing …"), false);
    auto *watcher = new QFutureWatcher<Value>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then] {
        watcher->deleteLater();
        m_isBusy = false;
        m_busy->end();
        enable();
        then(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(work));
}

Result<ModuleOutput::Prepared> ModuleOutput::prepare(const ModuleDraft &draft, const QString &out)
{
    Prepared prepared;
    prepared.spec = module::made(draft.basis, draft.choice, draft.tree).spec;
    const QString folder = module::folderBelow(out, prepared.spec);
    const auto present = module::filesIn(folder, out);
    if (!present) {
        return failure(present.error());
    }
    prepared.succession = module::succeed(prepared.spec, *present, draft.basis.kept.written);
    const auto files = module::moduleFiles(prepared.spec);
    if (!files) {
        return failure(files.error());
    }
    prepared.plan = module::planWriting(prepared.spec, *files, *present, folder);
    return prepared;
}

void ModuleOutput::writeInto(const QString &folder)
{
    onceMade([this, folder](const ModuleDraft &draft) {
        run<Result<Prepared>>([draft, folder] { return prepare(draft, folder); },
                              [this, draft, shown = m_shown](const Result<Prepared> &prepared) {
                                  if (shown != m_shown) {
                                      return; // another integration is looked at
                                  }
                                  if (prepared) {
                                      onPrepared(draft, *prepared);
                                  } else {
                                      sayProblem(prepared.error());
                                  }
                              });
    });
}

// What is in the folder may cost the tokens where what is remembered does not.
void ModuleOutput::onPrepared(const ModuleDraft &draft, const Prepared &prepared)
{
    const bool costsTokens = prepared.succession.tokens == module::Tokens::Lost;
    const bool isNews = costsTokens && draft.succession.tokens != module::Tokens::Lost;
    if (!prepared.plan.needsConsent() && !isNews) {
        carryOut(draft, prepared);
        return;
    }
    WritePlanDialog::ask(prepared.plan, costsTokens ? prepared.succession.sentence : QString(),
                         this, [this, draft, prepared] { carryOut(draft, prepared); });
}

void ModuleOutput::carryOut(const ModuleDraft &draft, const Prepared &prepared)
{
    run<Result<void>>([plan = prepared.plan] { return module::carryOut(plan); },
                      [this, draft, prepared, shown = m_shown](const Result<void> &done) {
                          if (done) {
                              Q_EMIT written(draft, prepared.spec);
                          }
                          if (shown == m_shown && done) {
                              sayWritten(prepared);
                          } else if (shown == m_shown) {
                              sayProblem(done.error());
                          }
                      });
}

void ModuleOutput::saveZip(const QString &path, module::ZipLayout layout)
{
    onceMade([this, path, layout](const ModuleDraft &draft) {
        const auto save = [draft, path, layout]() -> Result<void> {
            const auto octets = module::zipOf(draft.spec, draft.files, layout);
            return octets ? module::saveZip(path, *octets, draft.spec, true)
                          : Result<void>(failure(octets.error()));
        };
        run<Result<void>>(save,
                          [this, draft, path, layout, shown = m_shown](const Result<void> &done) {
                              if (done) {
                                  Q_EMIT written(draft, draft.spec);
                              }
                              if (shown == m_shown && done) {
                                  sayZipped(path, layout, draft.spec);
                              } else if (shown == m_shown) {
                                  sayProblem(done.error());
                              }
                          });
    });
}

void ModuleOutput::say(Mark mark, const QString &lead, const QString &text)
{
    m_note->show(mark, lead, text);
    m_note->setVisible(true);
}

void ModuleOutput::sayProblem(const Problem &problem)
{
    say(Mark::Failed, problem.sentence, {});
}

void ModuleOutput::sayWritten(const Prepared &prepared)
{
    const bool isChange = prepared.plan.isChange();
    const QString lead =
        isChange ? tr("%1 %2 is written.").arg(prepared.spec.name(), prepared.spec.version)
                 : tr("%1 is there already, and says what it has to.").arg(prepared.spec.name());
    say(Mark::Good, lead, wordsOf(prepared.plan));
    m_place->setText(withoutControls(prepared.plan.folder));
    m_place->show();
    m_commands->setText(commandsOf({}, prepared.spec));
    m_commandBox->show();
}

void ModuleOutput::sayZipped(const QString &path, module::ZipLayout layout,
                             const module::ModuleSpec &spec)
{
    const bool isPackage = layout == module::ZipLayout::Artifact;
    say(Mark::Good, tr("%1 %2 is saved.").arg(spec.name(), spec.version),
        isPackage ? tr("Put the file into a folder that the store's composer.json names as a "
                       "repository of type artifact.")
                  : tr("Unpack the file in the store's folder."));
    m_place->setText(withoutControls(path));
    m_place->show();
    const QStringList first = isPackage ? QStringList{QStringLiteral("composer require %1:%2")
                                                          .arg(spec.package(), spec.version)}
                                        : QStringList();
    m_commands->setText(commandsOf(first, spec));
    m_commandBox->show();
}

} // namespace latchkey::ui
