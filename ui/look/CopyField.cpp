// SPDX-License-Identifier: Apache-2.0
#include "ui/look/CopyField.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/SecretClipboard.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <chrono>

namespace latchkey::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto saidFor = 2s;

// What cannot be edited leaves the program its shortcuts: Ctrl+E goes to the end of a line on X11,
// and edits an integration.
class ReadOnlyEdit : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto *key = static_cast<QKeyEvent *>(event);
            const bool isOurs = key->matches(QKeySequence::Copy) ||
                                key->matches(QKeySequence::SelectAll) ||
                                !key->modifiers().testFlag(Qt::ControlModifier);
            if (!isOurs) {
                event->ignore();
                return false;
            }
        }
        return QLineEdit::event(event);
    }
};

} // namespace

CopyField::CopyField(const QString &name, QWidget *parent, Kind kind)
    : QWidget(parent)
    , m_name(name)
    , m_kind(kind)
    , m_edit(new ReadOnlyEdit(this))
    , m_button(framedButton(tr("✓ Copied"), this))
{
    m_edit->setReadOnly(true);
    m_edit->setAccessibleName(name);
    if (kind != Kind::Words) {
        m_edit->setFont(addressFont(font()));
    }
    m_button->setFocusPolicy(Qt::TabFocus);
    showCopied(true);
    const int copied = m_button->sizeHint().width();
    showCopied(false);
    m_button->setMinimumWidth(std::max(copied, m_button->sizeHint().width())); // nothing jumps
    if (kind == Kind::Id) {
        m_button->setFixedWidth(m_button->sizeHint().height());
        m_button->setToolTip(tr("Copy"));
    }
    m_saysSo.setSingleShot(true);
    m_saysSo.setInterval(saidFor);
    connect(&m_saysSo, &QTimer::timeout, this, [this] { showCopied(false); });
    connect(m_button, &QPushButton::clicked, this, &CopyField::copy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(kind == Kind::Id ? spaceSmall : space);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    setFocusProxy(m_edit);
}

void CopyField::setText(const QString &text)
{
    if (m_edit->text() != text) {
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
}

QString CopyField::text() const
{
    return m_edit->text();
}

QWidget *CopyField::lastStop() const
{
    return m_button;
}

void CopyField::copy()
{
    if (m_clipboard != nullptr) {
        m_clipboard->put(Secret(m_edit->text().toUtf8()));
    } else {
        QApplication::clipboard()->setText(m_edit->text());
    }
    showCopied(true);
    m_saysSo.start();
}

void CopyField::showCopied(bool copied)
{
    if (m_kind == Kind::Id) {
        m_button->setText(copied ? QStringLiteral("✓") : QString());
        m_button->setIcon(copied ? QIcon() : tintedIcon(QStringLiteral("copy")));
    } else {
        m_button->setText(copied ? tr("✓ Copied") : tr("Copy"));
    }
    m_button->setAccessibleName(copied ? tr("%1: copied").arg(m_name) : tr("Copy %1").arg(m_name));
    QPalette colours;
    if (copied) {
        colours.setColor(QPalette::ButtonText, ink(Mark::Good, palette()));
    }
    m_button->setPalette(colours);
}

} // namespace latchkey::ui
