// SPDX-License-Identifier: Apache-2.0
// What a connected integration is for: how other software calls the store through the proxy, in its
// own language, to be copied.
#pragma once

#include "ui/look/CardFrame.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;

namespace latchkey::ui {

class CodeView;
class CopyField;

class NextCard : public CardFrame
{
    Q_OBJECT
public:
    explicit NextCard(QWidget *parent = nullptr);

    // Of the integration with that id; `proxyPort` is where the proxy listens, `bridge` its address
    // for containers (empty: none).
    void show(const QString &id, quint16 proxyPort, const QString &bridge = {});

Q_SIGNALS:
    void handOverWanted();
    // The text with a key made for it; `language` as in snippets::name().
    void ownKeyWanted(const QByteArray &language);

private:
    void build();
    void showSnippet();
    void showContainer(const QString &bridge);
    void copy();

    QString m_id;
    quint16 m_proxyPort = 0;
    QComboBox *m_languages;
    CodeView *m_code;
    QLabel *m_note;
    QPushButton *m_ownKey;
    QPushButton *m_copy;
    QLabel *m_inContainer;
    CopyField *m_containerUrl;
    QTimer m_saysSo;
};

} // namespace latchkey::ui
