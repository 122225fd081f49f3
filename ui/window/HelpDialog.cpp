// SPDX-License-Identifier: Apache-2.0
#include "ui/window/HelpDialog.h"

#include "ui/look/Column.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr QSize usualSize(640, 560);

// A name for what follows, or a thing to do with its key beside it.
void addShortcut(QGridLayout &grid, const HelpLine &line, QWidget *page)
{
    const int row = grid.rowCount();
    if (line.text.isEmpty()) {
        auto *heading = new Heading(line.lead, page);
        heading->setContentsMargins(0, row > 1 ? space : 0, 0, 0);
        grid.addWidget(heading, row, 0, 1, 2);
        return;
    }
    auto *key = new QLabel(line.text, page);
    key->setTextFormat(Qt::PlainText);
    key->setForegroundRole(QPalette::PlaceholderText);
    grid.addWidget(plainLabel(line.lead, page), row, 0);
    grid.addWidget(key, row, 1);
}

void addShortcuts(QVBoxLayout &rows, const QList<HelpLine> &lines, QWidget *page)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spaceHuge);
    grid->setVerticalSpacing(spaceSmall);
    grid->setColumnStretch(0, 1);
    for (const HelpLine &line : lines) {
        addShortcut(*grid, line, page);
    }
    rows.addLayout(grid);
}

void addParagraphs(QVBoxLayout &rows, const QList<HelpLine> &lines, QWidget *page)
{
    rows.setSpacing(spaceTiny);
    for (const HelpLine &line : lines) {
        QLabel *text = plainLabel(line.text, page);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rows.addWidget(new Heading(line.lead, page));
        rows.addWidget(text);
        rows.addSpacing(space);
    }
}

} // namespace

HelpDialog::HelpDialog(const WindowActions &actions, QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Help"));
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Pages of the help"));
    for (const HelpTopic topic : helpTopics) {
        m_tabs->addTab(helpTitle(topic));
        m_pages->addWidget(pageOf(helpLines(topic, actions), topic));
    }
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceLarge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
    resize(usualSize);
    rememberSizeOf(this, QLatin1String("help"));
}

QWidget *HelpDialog::pageOf(const QList<HelpLine> &lines, HelpTopic topic)
{
    auto *area = new QScrollArea(this);
    auto *page = new Column(area);
    if (topic == HelpTopic::Shortcuts) {
        addShortcuts(*page->rows(), lines, page);
    } else {
        addParagraphs(*page->rows(), lines, page);
    }
    page->rows()->addStretch();
    page->setContentsMargins(0, spaceSmall, space, spaceSmall);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::StrongFocus); // to be scrolled by keys
    area->setAccessibleName(helpTitle(topic));
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return area;
}

void HelpDialog::show(HelpTopic topic)
{
    m_tabs->setCurrentIndex(int(topic));
    QDialog::show();
    raise();
    activateWindow();
    m_pages->currentWidget()->setFocus();
}

} // namespace latchkey::ui
