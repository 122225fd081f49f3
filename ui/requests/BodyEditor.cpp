// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/BodyEditor.h"

#include "requests/JsonOutline.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

#include <chrono>

namespace latchkey::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 300ms;

} // namespace

BodyEditor::BodyEditor(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_hint(new FieldHint(m_edit, this))
    , m_indent(linkButton(tr("Indent"), this))
{
    m_edit->setAccessibleName(tr("Body, JSON"));
    m_edit->setPlaceholderText(QStringLiteral("{\n  \"entity\": { … }\n}"));
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFont(addressFont(font()));
    m_edit->document()->setDocumentMargin(spaceSmall);
    m_edit->setMinimumHeight(5 * fontMetrics().lineSpacing());
    auto *label = new QLabel(tr("Body (JSON)"), this);
    label->setBuddy(m_edit);
    auto *head = new QHBoxLayout;
    head->addWidget(label, 1);
    head->addWidget(m_indent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceTiny);
    column->addLayout(head);
    column->addWidget(m_edit, 1);
    column->addWidget(m_hint);
    setTabOrder(m_indent, m_edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(m_edit, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &BodyEditor::check);
    connect(m_indent, &QPushButton::clicked, this, &BodyEditor::indent);
}

QString BodyEditor::text() const
{
    return m_edit->toPlainText();
}

void BodyEditor::setText(const QString &text)
{
    m_edit->setPlainText(text);
    check();
}

QString BodyEditor::problem() const
{
    const QByteArray body = text().toUtf8();
    if (body.trimmed().isEmpty()) {
        return {};
    }
    const auto read = requests::JsonOutline::read(body);
    return read ? QString() : read.error().sentence;
}

void BodyEditor::check()
{
    m_pause.stop();
    const QString wrong = problem();
    if (!wrong.isEmpty()) {
        m_hint->show(Mark::NeedsYou, wrong);
    } else if (text().trimmed().isEmpty()) {
        m_hint->clear();
    } else {
        m_hint->show(Mark::Good, tr("This is JSON."));
    }
}

// One step, which can be undone.
void BodyEditor::indent()
{
    const auto better = requests::indented(text().toUtf8());
    if (better) {
        QTextCursor cursor(m_edit->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(QString::fromUtf8(*better));
    }
    check();
}

} // namespace latchkey::ui
