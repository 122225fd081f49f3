// SPDX-License-Identifier: Apache-2.0
// Where the page is from, and whether that is certain. To be read, not to be written.
#pragma once

#include "ui/browser/AddressText.h"

#include <QLineEdit>
#include <QUrl>
#include <QWidget>

class QLabel;

namespace latchkey::ui {

// Shortened while it is only looked at, whole while it has the focus and can be copied.
class AddressField : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressField(QWidget *parent = nullptr);
    void setUrl(const QUrl &url);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showUrl();

    QUrl m_url;
};

// A mark, its word, and the address.
class AddressBar : public QWidget
{
    Q_OBJECT

public:
    explicit AddressBar(QWidget *parent = nullptr);

    void show(const QUrl &url, PageSecurity security);

    // The address gets the focus, selected, ready to be copied.
    void selectAddress();

    // Where Tab stops: what is read, and can be copied.
    QWidget *field() const { return m_field; }

    // What is shown.
    QUrl url() const { return m_url; }
    QString word() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMark();

    QUrl m_url;
    PageSecurity m_security = PageSecurity::Unknown;
    QLabel *m_mark;
    QLabel *m_word;
    AddressField *m_field;
};

} // namespace latchkey::ui
