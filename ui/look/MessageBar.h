// SPDX-License-Identifier: Apache-2.0
// News for the person, above the page and never in a box of its own.
#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace latchkey::ui {

struct BarAction
{
    QString label;
    std::function<void()> act;
};

struct BarMessage
{
    QByteArray subject; // a later message on the same subject takes the place of an earlier one
    QString text;       // plain text, foreign parts already escaped
    QList<BarAction> actions; // at most two; each takes the message away before it acts
    bool stays = false;       // has no cross
};

// Shows one message at a time, the oldest first; hidden when there is none. What pages can cause
// stays bounded: one message a subject, eight subjects.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void tell(const BarMessage &message);

    // Takes the message on `subject` away, shown or waiting.
    void dismiss(const QByteArray &subject);
    void dismissAll();

    // What is shown; empty if nothing.
    QString text() const;

    // The buttons that are shown, without the one that closes.
    QList<QPushButton *> buttons() const { return m_buttons; }

Q_SIGNALS:
    // It appeared or went.
    void shownChanged(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showFirst();
    void addButton(const BarAction &action);

    QList<BarMessage> m_messages; // the first is shown
    QLabel *m_text;
    QHBoxLayout *m_actions;
    QList<QPushButton *> m_buttons;
    QToolButton *m_close;
};

} // namespace latchkey::ui
