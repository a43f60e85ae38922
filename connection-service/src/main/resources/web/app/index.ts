import './app.css';
import './console';
