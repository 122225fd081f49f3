# SPDX-License-Identifier: Apache-2.0
"""One Commerce store and the merchant's browser, played with python3-oauthlib and nothing of ours."""
