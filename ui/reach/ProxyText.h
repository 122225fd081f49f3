// SPDX-License-Identifier: Apache-2.0
// What to paste into a proxy or tunnel service, for the one that is chosen.
#pragma once

#include "integrations/Integration.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace latchkey::ui {

class ProxyText : public QWidget
{
    Q_OBJECT
public:
    explicit ProxyText(QWidget *parent = nullptr);

    // For an integration whose way is a URL; nothing while that is none.
    void show(const std::optional<integrations::Integration> &integration);

private:
    void fill();

    std::optional<integrations::Integration> m_integration;
    QComboBox *m_proxies;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
};

} // namespace latchkey::ui
