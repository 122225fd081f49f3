// SPDX-License-Identifier: Apache-2.0
#include "ui/store/ModuleCheckPanel.h"

#include "base/ForeignText.h"
#include "session/StoreJobs.h"
#include "storecode/Catalogue.h"
#include "ui/look/Buttons.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Words.h"
#include "ui/store/BusyLine.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace latchkey::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto tick = 100ms;
constexpr int listHeight = 220;

Mark markOf(module::Severity severity)
{
    switch (severity) {
    case module::Severity::Fails:
        return Mark::Failed;
    case module::Severity::Loses:
        return Mark::NeedsYou;
    case module::Severity::Note:
        return Mark::NotYet;
    }
    return Mark::NotYet;
}

QString namesOf(const QList<module::CheckedModule> &modules)
{
    constexpr qsizetype most = 5;
    QStringList names;
    for (const module::CheckedModule &each : modules.mid(0, most)) {
        names.append(each.name.isEmpty() ? each.folder : each.name);
    }
    if (modules.size() > most) {
        names.append(QStringLiteral("…"));
    }
    return names.join(QStringLiteral(", "));
}

// Without the folder that the person chose.
QString placeBelow(const QString &folder, const module::Finding &finding)
{
    const QString place = module::placeOf(finding);
    const QString above = folder + QLatin1Char('/');
    return withoutControls(place.startsWith(above) ? place.mid(above.size()) : place);
}

} // namespace

// Written by the checking thread, looked at by ours.
struct ModuleCheckPanel::Progress
{
    std::atomic<int> folders = 0;
};

ModuleCheckPanel::ModuleCheckPanel(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_look(session)
    , m_choose(framedButton(tr("Check a module …"), this))
    , m_busy(new BusyLine(this))
    , m_result(new QWidget(this))
    , m_mark(new MarkLabel(m_result))
    , m_said(plainLabel({}, m_result))
    , m_by(plainLabel({}, m_result))
    , m_copy(framedButton(tr("Copy"), m_result))
    , m_list(new QListWidget(m_result))
{
    QLabel *what = plainLabel(tr("Any module that brings an integration, whoever wrote it: you "
                                 "see what a store makes of it, file by file."),
                              this);
    what->setForegroundRole(QPalette::PlaceholderText);
    auto *menu = new QMenu(m_choose);
    menu->addAction(tr("A folder …"), this, &ModuleCheckPanel::chooseFolder);
    menu->addAction(tr("A zip archive …"), this, &ModuleCheckPanel::chooseZip);
    m_choose->setMenu(menu);
    m_choose->setMinimumWidth(m_choose->sizeHint().width() + space); // room for the arrow
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setIconSize({smallIcon, smallIcon});
    m_list->setSpacing(spaceTiny);
    m_list->setFixedHeight(listHeight);
    m_list->setAccessibleName(tr("What a store makes of the module"));
    m_copy->setAccessibleName(tr("Copy the findings"));
    m_tick.setInterval(tick);
    connect(m_copy, &QPushButton::clicked, this, &ModuleCheckPanel::copy);
    m_by->setFont(quietFont(font()));
    m_by->setForegroundRole(QPalette::PlaceholderText);
    m_by->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_busy, &BusyLine::stopWanted, this, [this] {
        m_cancel.cancel();
        m_look.cancel();
    });
    connect(&m_look, &session::StoreInquiry::answered, this, &ModuleCheckPanel::takeFacts);
    connect(&m_look, &session::StoreInquiry::failed, this,
            [this](const Problem &problem) { checkAgainst(knownTarget(problem.sentence)); });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_busy->tell(tr("Checking … %n folder(s) so far", nullptr, m_progress->folders));
    });

    auto *head = new QHBoxLayout;
    head->setSpacing(spaceSmall);
    head->addWidget(m_mark);
    head->addWidget(m_said, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    auto *result = new QVBoxLayout(m_result);
    result->setContentsMargins({});
    result->setSpacing(spaceSmall);
    result->addLayout(head);
    result->addWidget(m_by);
    result->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceSmall);
    column->addWidget(what);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_busy);
    column->addWidget(m_result);
    m_result->hide();
}

ModuleCheckPanel::~ModuleCheckPanel()
{
    m_cancel.cancel();
}

void ModuleCheckPanel::chooseFolder()
{
    ask(true);
}

void ModuleCheckPanel::chooseZip()
{
    ask(false);
}

void ModuleCheckPanel::ask(bool isFolder)
{
    auto *dialog =
        new QFileDialog(this, isFolder ? tr("A folder with modules") : tr("A zip with a module"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (!isFolder) {
        dialog->setNameFilters({tr("Archives (*.zip)"), tr("All files (*)")});
    }
    connect(dialog, &QFileDialog::fileSelected, this, &ModuleCheckPanel::check);
    dialog->open();
}

void ModuleCheckPanel::check(const QString &path)
{
    m_cancel.cancel();
    m_cancel = CancelFlag();
    m_source = path;
    m_target = m_id;
    m_result->hide();
    m_choose->setEnabled(false);
    askStore();
}

// The resources of the store as it is, where it may be asked and was not yet.
void ModuleCheckPanel::askStore()
{
    const bool mayAsk = m_session.storeJobs().agreedPlace(m_target).has_value();
    storeservice::Question question;
    question.resources = true;
    if (m_session.storeJobs().job(m_target).facts.resources || !mayAsk ||
        !m_look.ask(m_target, question)) {
        checkAgainst(knownTarget());
        return;
    }
    m_busy->begin(tr("Asking the store which resources it has …"), true);
}

void ModuleCheckPanel::takeFacts(const storeservice::StoreFacts &facts)
{
    if (!facts.resources) {
        checkAgainst(knownTarget(tr("The store could not tell its resources.")));
        return;
    }
    checkAgainst({facts.resources, {}, placeWords()});
}

QString ModuleCheckPanel::placeWords() const
{
    const auto kept = m_session.storeJobs().place(m_target);
    const QString place = kept && *kept ? place::placeWords((*kept)->place) : QString();
    return tr("Judged by the resources of the store itself (%1).").arg(place);
}

// The best that is known here; `why` the store is not it.
ModuleCheckPanel::Target ModuleCheckPanel::knownTarget(const QString &why) const
{
    if (const session::StoreJob job = m_session.storeJobs().job(m_target); job.facts.resources) {
        return {job.facts.resources, {}, placeWords()};
    }
    const QString because = why.isEmpty() ? QString() : QLatin1Char(' ') + why;
    const auto kept = m_session.integrations().resources(m_target);
    QStringList sources = kept ? kept->sources : QStringList();
    const bool areOnlyBuiltIn = std::all_of(sources.cbegin(), sources.cend(), [](const auto &each) {
        return storecode::isCatalogue(each);
    });
    if (areOnlyBuiltIn) {
        return {{},
                {},
                tr("Judged by Latchkey's catalogue: a resource counts as known if any release from "
                   "2.4.4 on has it.") +
                    because};
    }
    return {{},
            sources,
            tr("Judged by the code that the resources are chosen from: %1.")
                    .arg(sources.join(QStringLiteral(", "))) +
                because};
}

void ModuleCheckPanel::checkAgainst(const Target &target)
{
    m_by->setText(withoutControls(target.words));
    m_progress = std::make_shared<Progress>();
    m_busy->begin(tr("Checking …"), true);
    m_tick.start();
    auto *watcher = new QFutureWatcher<Result<module::CheckReport>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, mine = m_progress] {
        watcher->deleteLater();
        if (mine == m_progress) { // otherwise another was started since
            onChecked(watcher->result());
        }
    });
    watcher->setFuture(
        QtConcurrent::run([path = m_source, target, cancel = m_cancel, progress = m_progress] {
            storecode::Watch watch;
            watch.cancel = cancel;
            watch.progress = [progress](const QString &, int folders) {
                progress->folders = folders;
            };
            return target.tree ? module::checkSource(path, *target.tree, watch)
                               : module::checkSource(path, target.sources, watch);
        }));
}

void ModuleCheckPanel::onChecked(const Result<module::CheckReport> &report)
{
    m_tick.stop();
    m_busy->end();
    m_choose->setEnabled(true);
    showFindings(report ? report->findings : QList<module::Finding>());
    if (!report) {
        say(Mark::Failed, report.error().sentence);
    } else if (report->isCancelled) {
        say(Mark::NeedsYou, tr("The check was stopped: not everything was looked at."));
    } else if (report->findings.isEmpty()) {
        say(Mark::Good, tr("A store takes it as it is: %1.").arg(namesOf(report->modules)));
    } else {
        const bool fails =
            std::any_of(report->findings.begin(), report->findings.end(),
                        [](const auto &each) { return each.severity == module::Severity::Fails; });
        const QString count = tr("%n finding(s)", nullptr, int(report->findings.size()));
        say(fails ? Mark::Failed : Mark::NeedsYou,
            report->modules.isEmpty() ? count
                                      : count + QStringLiteral(" · ") + namesOf(report->modules));
    }
    m_result->show();
    Q_EMIT checked();
}

void ModuleCheckPanel::showFindings(const QList<module::Finding> &findings)
{
    m_list->clear();
    for (const module::Finding &each : findings) {
        const QString place = module::severityWord(each.severity) + QStringLiteral(" · ") +
                              placeBelow(m_source, each);
        const QString sentence = withoutControls(each.sentence);
        auto *item = new QListWidgetItem(icon(markOf(each.severity), palette()),
                                         place + QLatin1Char('\n') + sentence, m_list);
        item->setData(Qt::AccessibleTextRole, place);
        item->setData(Qt::AccessibleDescriptionRole, sentence);
    }
    m_list->setVisible(!findings.isEmpty());
    m_copy->setVisible(!findings.isEmpty());
    m_list->setCurrentRow(findings.isEmpty() ? -1 : 0);
}

void ModuleCheckPanel::say(Mark mark, const QString &text)
{
    m_mark->show(mark);
    m_said->setText(withoutControls(text));
}

QString ModuleCheckPanel::said() const
{
    return m_said->text();
}

QString ModuleCheckPanel::judgedBy() const
{
    return m_by->text();
}

void ModuleCheckPanel::copy()
{
    QStringList lines{m_by->text()};
    for (int row = 0; row < m_list->count(); ++row) {
        lines.append(m_list->item(row)->text().replace(QLatin1Char('\n'), QStringLiteral(": ")));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace latchkey::ui
