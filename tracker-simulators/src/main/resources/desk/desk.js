// Sends each form as JSON in the name of the person chosen on top, then shows the issue again.
const person = document.querySelector('#person');
const remembered = sessionStorage.getItem('person');
if (remembered && [...person.options].some(o => o.value === remembered)) person.value = remembered;
person.addEventListener('change', () => sessionStorage.setItem('person', person.value));

for (const form of document.querySelectorAll('form[data-send]')) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form));
    const answer = await fetch(form.dataset.send, {
      method: form.dataset.method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...fields, person: person.value }),
    });
    if (!answer.ok) {
      form.querySelector('.error').textContent = await answer.text();
      return;
    }
    const { key } = await answer.json();
    location.href = '/?issue=' + encodeURIComponent(key);
  });
}
