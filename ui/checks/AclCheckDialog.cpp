// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/AclCheckDialog.h"

#include "base/ForeignText.h"
#include "checks/AclWords.h"
#include "place/StorePlace.h"
#include "session/Session.h"
#include "session/StoreJobs.h"
#include "storecode/AclReader.h"
#include "ui/checks/AclFindingRow.h"
#include "ui/look/Buttons.h"
#include "ui/look/FlowLayout.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"
#include "ui/sources/SourceQuestion.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int usualWidth = 720;
constexpr int usualHeight = 600;
constexpr qsizetype mostRows = 60; // what is copied has all

QString shown(const QString &foreign)
{
    return breakable(withoutControls(foreign));
}

} // namespace

QList<AclSource> aclSourcesOf(session::Session &session, const QString &id)
{
    QList<AclSource> known;
    const auto kept = session.storeJobs().place(id);
    if (kept && *kept) {
        const place::StorePlace &place = (*kept)->place;
        known.append({place::placeWords(place), {}, place});
    }
    const auto resources = session.integrations().resources(id);
    const QStringList sources = resources ? resources->sources : QStringList();
    const bool isOwn = std::any_of(sources.begin(), sources.end(), [](const QString &each) {
        return !storecode::isCatalogue(each);
    });
    if (isOwn) {
        known.append({withoutControls(sources.join(QStringLiteral(" + "))), sources});
    }
    return known;
}

AclCheckDialog::AclCheckDialog(const QList<AclSource> &known, QWidget *parent)
    : QDialog(parent)
    , m_heading(new Heading(tr("Which extension broke the rights?"), this))
    , m_said(plainLabel({}, this))
    , m_code(plainLabel({}, this))
    , m_judge(primaryButton(tr("Judge this code"), this))
    , m_cancel(framedButton(tr("Cancel"), this))
    , m_choose(framedButton(tr("Choose the code"), this))
    , m_menu(new QMenu(this))
    , m_area(new QScrollArea(this))
    , m_page(new QWidget(m_area))
    , m_more(plainLabel({}, m_page))
    , m_copy(framedButton(tr("Copy as text"), this))
{
    if (!known.isEmpty()) {
        m_source = known.first();
    }
    build(known);
    connect(m_judge, &QPushButton::clicked, this, [this] { judge(); });
    connect(m_cancel, &QPushButton::clicked, this, &AclCheckDialog::cancel);
    connect(m_copy, &QPushButton::clicked, this, &AclCheckDialog::copy);
    connect(&m_checking, &checks::AclChecking::progressed, this, &AclCheckDialog::tellProgress);
    connect(&m_checking, &checks::AclChecking::failed, this, &AclCheckDialog::fail);
    connect(&m_checking, &checks::AclChecking::finished, this,
            [this](const checks::AclReport &report) {
                showReport(report);
                Q_EMIT finished();
            });
    refresh();
}

void AclCheckDialog::build(const QList<AclSource> &known)
{
    setWindowTitle(tr("Why Admin does not open"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    fillMenu(known);
    auto *rows = new QVBoxLayout(m_page);
    rows->setContentsMargins(0, 0, space, 0);
    rows->setSpacing(0);
    rows->addWidget(m_more);
    rows->addStretch();
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_page);
    auto *choice = new FlowLayout(spaceSmall);
    for (QPushButton *button : {m_judge, m_cancel, m_choose}) {
        choice->addWidget(button);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(m_heading);
    column->addWidget(m_said);
    column->addWidget(m_code);
    column->addLayout(choice);
    column->addWidget(m_area, 1);
    column->addWidget(buttons);
    resize(usualWidth, usualHeight);
    rememberSizeOf(this, QLatin1String("acl-check"));
}

void AclCheckDialog::fillMenu(const QList<AclSource> &known)
{
    for (const AclSource &each : known) {
        QString words = shortened(each.words);
        m_menu->addAction(words.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                          [this, each] { judge(each); });
    }
    m_menu->addSeparator();
    const auto take = [this](const QStringList &files) {
        judge({withoutControls(files.join(QStringLiteral(" + "))), files});
    };
    m_menu->addAction(tr("Folder with the store's code …"), this,
                      [this, take] { askForSources(SourceKind::Folder, this, take); });
    m_menu->addAction(tr("Zip archives or acl.xml files …"), this,
                      [this, take] { askForSources(SourceKind::Files, this, take); });
    m_menu->addAction(tr("An extension, with what Adobe brings …"), this, [this, take] {
        askForSources(SourceKind::Folder, this, [take](const QStringList &files) {
            take(QStringList{storecode::catalogueSource} + files);
        });
    });
    m_choose->setMenu(m_menu);
    m_choose->setAutoDefault(false);
}

void AclCheckDialog::judge(const AclSource &source)
{
    m_source = source;
    judge();
}

void AclCheckDialog::judge()
{
    if (!m_source) {
        return;
    }
    m_report.reset();
    if (m_source->place) {
        m_checking.start(*m_source->place);
    } else {
        m_checking.start(m_source->sources);
    }
    refresh();
}

void AclCheckDialog::showReport(const checks::AclReport &report)
{
    m_report = report;
    refresh();
}

void AclCheckDialog::fail(const Problem &problem)
{
    refresh();
    m_said->setText(shown(problem.sentence));
    Q_EMIT finished();
}

void AclCheckDialog::tellProgress(const QString &where, int folders)
{
    m_said->setText(folders == 0
                        ? tr("Reading %1 …").arg(shown(where))
                        : tr("Reading … %n folder(s): %1", nullptr, folders).arg(shown(where)));
}

void AclCheckDialog::copy()
{
    if (m_report) {
        QApplication::clipboard()->setText(checks::asText(*m_report));
        sayCopied(m_copy);
    }
}

void AclCheckDialog::refresh()
{
    const bool isUnderWay = m_checking.isUnderWay();
    // whoever is elsewhere by now stays there
    const bool hadFocus = m_judge->hasFocus() || m_cancel->hasFocus() || m_choose->hasFocus();
    m_judge->setVisible(m_source && !isUnderWay);
    m_judge->setText(m_report ? tr("Judge it again") : tr("Judge this code"));
    m_cancel->setVisible(isUnderWay);
    m_choose->setVisible(!isUnderWay);
    m_choose->setText(m_source ? tr("Other code") : tr("Choose the code"));
    setKind(m_choose, m_source ? ButtonKind::Framed : ButtonKind::Primary);
    if (hadFocus) {
        (isUnderWay ? m_cancel : m_source ? m_judge : m_choose)->setFocus();
    }
    m_code->setVisible(m_source.has_value());
    m_code->setText(m_source ? tr("Code: %1").arg(shown(m_source->words)) : QString());
    m_copy->setEnabled(m_report && !isUnderWay);
    if (m_report) {
        m_said->setText(checks::verdictOf(*m_report));
    } else {
        m_said->setText(isUnderWay
                            ? tr("Reading %1 …").arg(shown(m_source->words))
                            : tr("One wrong line in an extension's acl.xml keeps Admin from "
                                 "opening, or a right from being granted. Latchkey merges all "
                                 "of a store's code as the store does, and names the file. It "
                                 "only reads."));
    }
    showRows();
}

void AclCheckDialog::showRows()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    const QList<checks::AclFinding> findings =
        m_report ? m_report->findings : QList<checks::AclFinding>();
    auto *column = qobject_cast<QVBoxLayout *>(m_page->layout());
    for (const checks::AclFinding &each : findings.first(std::min(findings.size(), mostRows))) {
        auto *row = new AclFindingRow(each, m_page);
        column->insertWidget(int(m_rows.size()), row);
        m_rows.append(row);
    }
    QStringList lines;
    if (findings.size() > mostRows) {
        lines.append(
            tr("%n more are in what is copied.", nullptr, int(findings.size() - mostRows)));
    }
    const QStringList remarks = m_report ? checks::remarksOf(*m_report) : QStringList();
    for (const QString &each : remarks.first(std::min(remarks.size(), mostRows))) {
        lines.append(shown(each));
    }
    if (m_report && checks::isRead(*m_report)) {
        lines.append(shown(checks::judgedWords(*m_report)));
    }
    m_more->setText(lines.join(QLatin1Char('\n')));
    m_more->setVisible(!lines.isEmpty());
}

} // namespace latchkey::ui
