// SPDX-License-Identifier: Apache-2.0
#include "ui/sources/SourceBar.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int listHeight = 110;

bool isCatalogue(const QStringList &sources)
{
    return sources.isEmpty() ||
           (sources.size() == 1 && storecode::isCatalogue(sources.constFirst()));
}

QString sourceWords(const QStringList &sources, const storecode::AclReading &reading)
{
    const QString names = withoutControls(reading.sources.join(QStringLiteral(" + ")));
    return isCatalogue(sources) ? SourceBar::tr("Resources of: %1 (built in)").arg(names)
                                : SourceBar::tr("Resources of: %1").arg(names);
}

} // namespace

SourceBar::SourceBar(QWidget *parent)
    : QWidget(parent)
    , m_source(new QLabel(this))
    , m_hint(
          plainLabel(tr("Your store may have more: extensions bring their own resources."), this))
    , m_read(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Stop reading"), this))
    , m_menu(new QMenu(this))
    , m_problems(new QToolButton(this))
    , m_problemBox(new QWidget(this))
    , m_list(new QListWidget(m_problemBox))
    , m_copy(new QPushButton(tr("Copy"), m_problemBox))
{
    m_source->setTextFormat(Qt::PlainText);
    m_source->setWordWrap(true);
    m_hint->setFont(smallFont(font()));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_menu->addAction(tr("Folder with the store's code …"), this, &SourceBar::chooseFolder);
    m_menu->addAction(tr("Zip archives or acl.xml files …"), this, &SourceBar::chooseFiles);
    m_menu->addAction(tr("Add an extension to the built-in resources …"), this,
                      &SourceBar::chooseAddition);
    m_menu->addSeparator();
    m_reread = m_menu->addAction(tr("Read again"), this, &SourceBar::rereadWanted);
    m_builtIn = m_menu->addAction(tr("Use the built-in resources"), this,
                                  [this] { Q_EMIT sourcesChosen({}); });
    QMenu *releases = m_menu->addMenu(tr("Built-in resources of"));
    for (const QString &release : storecode::catalogueReleases()) {
        // without the patches, which may be others in the store
        const QString line = release.section(QLatin1Char('-'), 0, 0);
        releases->addAction(storecode::catalogueName(release), this,
                            [this, line] { Q_EMIT sourcesChosen({storecode::catalogueOf(line)}); });
    }
    m_read->setMenu(m_menu);
    m_read->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_problems->setCheckable(true);
    m_problems->setAutoRaise(true);
    m_problems->setFocusPolicy(Qt::TabFocus);
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_list->setAccessibleName(tr("What was wrong in the files"));
    m_list->setFixedHeight(listHeight);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &SourceBar::copyProblems);
    connect(m_problems, &QToolButton::toggled, this, &SourceBar::toggleProblems);
    connect(m_cancel, &QPushButton::clicked, this, &SourceBar::cancelWanted);

    auto *box = new QHBoxLayout(m_problemBox);
    box->setContentsMargins({});
    box->setSpacing(spaceSmall);
    box->addWidget(m_list, 1);
    box->addWidget(m_copy, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_source);
    words->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceSmall);
    row->addLayout(words, 1);
    row->addWidget(m_problems);
    row->addWidget(m_cancel);
    row->addWidget(m_read);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceTiny);
    column->addLayout(row);
    column->addWidget(m_problemBox);
    showProblems({});
    showProgress({});
}

void SourceBar::showSource(const QStringList &sources, const storecode::AclReading &reading)
{
    const QString words = sourceWords(sources, reading);
    m_source->setText(words);
    setPlainToolTip(m_source, words);
    m_hint->setVisible(isCatalogue(sources));
    m_reread->setVisible(!isCatalogue(sources));
    m_builtIn->setVisible(!isCatalogue(sources));
    m_read->setText(isCatalogue(sources) ? tr("Read my store's code …") : tr("Another store …"));
    m_read->setMinimumWidth(m_read->sizeHint().width() + space); // room for the arrow
}

void SourceBar::showProblems(const QList<documents::FileProblem> &problems)
{
    m_list->clear();
    for (const documents::FileProblem &problem : problems) {
        auto *item = new QListWidgetItem(withoutControls(documents::text(problem)), m_list);
        item->setToolTip(plainToolTip(item->text()));
    }
    m_problems->setText(tr("%n remark(s)", nullptr, int(problems.size())));
    m_problems->setVisible(!problems.isEmpty());
    m_problems->setChecked(false);
    toggleProblems(false);
}

void SourceBar::openProblems()
{
    m_problems->setChecked(true);
    m_list->setFocus();
}

void SourceBar::toggleProblems(bool isShown)
{
    m_problems->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
    m_problemBox->setVisible(isShown);
}

void SourceBar::copyProblems()
{
    QStringList lines;
    for (int row = 0; row < m_list->count(); ++row) {
        lines.append(m_list->item(row)->text());
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    sayCopied(m_copy);
}

void SourceBar::showProgress(const QString &text)
{
    const bool isReading = !text.isEmpty();
    m_cancel->setVisible(isReading);
    m_read->setVisible(!isReading);
    if (isReading) {
        m_hint->setVisible(false);
        m_source->setText(withoutControls(text));
    }
}

void SourceBar::chooseFolder()
{
    ask(SourceKind::Folder, {});
}

void SourceBar::chooseFiles()
{
    ask(SourceKind::Files, {});
}

void SourceBar::chooseAddition()
{
    ask(SourceKind::Folder, {storecode::catalogueSource});
}

void SourceBar::ask(SourceKind kind, const QStringList &before)
{
    askForSources(kind, this, [this, before](const QStringList &files) {
        Q_EMIT sourcesChosen(before + files);
    });
}

} // namespace latchkey::ui
