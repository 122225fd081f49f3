// SPDX-License-Identifier: Apache-2.0
#include "ui/bundle/BundleView.h"

#include "base/ForeignText.h"
#include "ui/activation/Attempts.h"
#include "ui/bundle/RowModel.h"
#include "ui/detail/AttemptList.h"
#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int wide = 760;
constexpr int high = 560;
constexpr int widestColumn = 320;

// This program writes such parts.
bool isOurs(const QByteArray &part)
{
    return part == "checks" || part == "self-test" || part == "log";
}

// What they are called; another's by its own name.
QString nameOf(const QByteArray &part)
{
    if (part == "checks") {
        return BundleView::tr("Check");
    }
    if (part == "self-test") {
        return BundleView::tr("Self-test");
    }
    if (part == "log") {
        return BundleView::tr("Log");
    }
    if (part == "configuration") {
        return BundleView::tr("Configuration");
    }
    return withoutControls(QString::fromUtf8(part));
}

QPlainTextEdit *textPage(const QString &text, const QString &name, QWidget *parent)
{
    auto *page = new QPlainTextEdit(text, parent);
    page->setReadOnly(true);
    page->setTabChangesFocus(true);
    page->document()->setDocumentMargin(space);
    page->setAccessibleName(name);
    return page;
}

} // namespace

BundleView::BundleView(const bundle::SupportBundle &bundle, QWidget *parent)
    : QDialog(parent)
    , m_bundle(bundle)
    , m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("File for support"));
    addSummary();
    addTimeline();
    for (const bundle::BundlePart &part : m_bundle.parts) {
        addPart(part);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copies = framedButton(tr("Copy as text"), this);
    buttons->addButton(copies, QDialogButtonBox::ActionRole);
    connect(copies, &QPushButton::clicked, this, [this, copies] { copy(copies); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(new Heading(withoutControls(m_bundle.integration), this));
    column->addWidget(plainLabel(tr("Somebody sent this, %1. You can read it; nothing here can be "
                                    "changed, and no store is called.")
                                     .arg(absoluteTime(m_bundle.writtenAt)),
                                 this));
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    resize(wide, high);
    rememberSizeOf(this, QLatin1String("bundle-view"));
}

void BundleView::addSummary()
{
    const QString text = bundle::supportText(m_bundle.lines, {});
    m_tabs->addTab(textPage(text.trimmed(), tr("Overview"), m_tabs), tr("Overview"));
}

void BundleView::addTimeline()
{
    auto *list = new AttemptList(m_tabs);
    list->show(attempts(m_bundle.timeline));
    list->select(0, list->failure(0));
    m_tabs->addTab(list, tr("Activity"));
}

void BundleView::addPart(const bundle::BundlePart &part)
{
    auto *table = new QTableView(m_tabs);
    table->setModel(new RowModel(bundle::tableOf(part.rows), table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setMaximumSectionSize(widestColumn);
    table->resizeColumnsToContents();
    if (isOurs(part.name)) { // a stranger names no key of ours
        rememberSizeOf(table->horizontalHeader(), QLatin1String("bundle-" + part.name));
    }
    table->setAccessibleName(nameOf(part.name));
    m_tabs->addTab(table, nameOf(part.name));
}

void BundleView::copy(QPushButton *from)
{
    QApplication::clipboard()->setText(bundle::supportText(m_bundle.lines, m_bundle.timeline));
    sayCopied(from);
}

} // namespace latchkey::ui
