import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/**
 * A form `data-passkey="register"` or `"sign-in"` asks the browser for a passkey when it is sent, as its
 * `data-options` say, and sends what the browser answers in its field `credential`. It stays hidden where a browser
 * knows no passkeys; where none is given, its element `data-passkey-message` is shown.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!browserSupportsWebAuthn()) continue;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    void send(form);
  });
}

async function send(form: HTMLFormElement): Promise<void> {
  const message = form.querySelector<HTMLElement>('[data-passkey-message]');
  const field = form.elements.namedItem('credential');
  if (!(field instanceof HTMLInputElement)) return;
  if (message !== null) message.hidden = true;
  try {
    field.value = JSON.stringify(await ask(form));
  } catch {
    if (message !== null) message.hidden = false;
    return;
  }
  form.submit();
}

function ask({ dataset }: HTMLFormElement): Promise<unknown> {
  const options: unknown = JSON.parse(dataset.options ?? '{}');
  return dataset.passkey === 'register'
    ? startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
    : startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
}
