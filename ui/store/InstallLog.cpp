// SPDX-License-Identifier: Apache-2.0
#include "ui/store/InstallLog.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int mostLines = 2000;
constexpr int shownLines = 12;

} // namespace

InstallLog::InstallLog(QWidget *parent)
    : QWidget(parent)
    , m_link(linkButton({}, this))
    , m_text(new QPlainTextEdit(this))
{
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumBlockCount(mostLines);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(addressFont(font()));
    m_text->setFixedHeight(shownLines * m_text->fontMetrics().lineSpacing());
    m_text->setAccessibleName(tr("What the store prints"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceTiny);
    rows->addWidget(m_link, 0, Qt::AlignLeft);
    rows->addWidget(m_text);
    connect(m_link, &QPushButton::clicked, this, [this] { unfold(m_text->isHidden()); });
    unfold(false);
}

void InstallLog::unfold(bool unfolded)
{
    m_text->setVisible(unfolded);
    m_link->setText(unfolded ? tr("Hide what the store prints") : tr("Show what the store prints"));
}

void InstallLog::show(const QStringList &lines)
{
    m_text->clear();
    add(lines);
}

void InstallLog::add(const QStringList &lines)
{
    for (const QString &line : lines) {
        m_text->appendPlainText(withoutControls(line));
    }
}

} // namespace latchkey::ui
